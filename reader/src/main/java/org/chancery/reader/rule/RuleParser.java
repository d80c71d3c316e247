package org.chancery.reader.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.model.yaml.FaultList;
import org.chancery.model.yaml.YamlFaults;
import org.chancery.model.yaml.YamlFile;
import org.chancery.model.yaml.YamlText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Makes rules of files, or tells all that is wrong with them. */
final class RuleParser {

  private final Vocabulary vocabulary;
  private final FaultList faults = new FaultList();
  private final Map<String, Rule.Origin> ids = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  private RuleParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The rules of some files, in their order.
   *
   * @throws YamlFaults with all that is wrong in all of them
   */
  static List<Rule> rules(List<YamlFile> files, Vocabulary vocabulary) {
    RuleParser parser = new RuleParser(vocabulary);
    files.forEach(parser::read);
    parser.faults.raise();
    return parser.rules;
  }

  private void read(YamlFile file) {
    for (Node node : nodes(file)) {
      if (node instanceof MappingNode fields) {
        new RuleNode(file, fields, vocabulary, faults)
            .rule()
            .ifPresent(rule -> add(file, node, rule));
      } else {
        faults.add(
            file, node, "this is no rule; a rule begins with \"- id:\" and has its fields below");
      }
    }
  }

  private void add(YamlFile file, Node node, Rule rule) {
    Rule.Origin first = ids.putIfAbsent(rule.id(), rule.origin());
    if (first == null) {
      rules.add(rule);
    } else {
      faults.add(
          file,
          node,
          "the id \"%s\" is given to another rule already (%s:%d); give this one its own"
              .formatted(rule.id(), first.file(), first.line()));
    }
  }

  private List<Node> nodes(YamlFile file) {
    Optional<Node> root = YamlText.root(file, faults);
    if (root.isEmpty()) {
      return List.of();
    }
    if (root.get() instanceof SequenceNode list) {
      return list.getValue();
    }
    faults.add(file, root.get(), "a file of rules is a list; begin each rule with \"- id:\"");
    return List.of();
  }
}
