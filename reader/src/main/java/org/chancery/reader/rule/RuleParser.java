package org.chancery.reader.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
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
   * @throws RuleFaults with all that is wrong in all of them
   */
  static List<Rule> rules(List<RuleFile> files, Vocabulary vocabulary) {
    RuleParser parser = new RuleParser(vocabulary);
    files.forEach(parser::read);
    parser.faults.raise();
    return parser.rules;
  }

  private void read(RuleFile file) {
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

  private void add(RuleFile file, Node node, Rule rule) {
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

  private List<Node> nodes(RuleFile file) {
    Optional<Node> root = root(file);
    if (root.isEmpty() || YamlText.isNull(root.get())) {
      return List.of();
    }
    if (root.get() instanceof SequenceNode list) {
      return list.getValue();
    }
    faults.add(file, root.get(), "a file of rules is a list; begin each rule with \"- id:\"");
    return List.of();
  }

  private Optional<Node> root(RuleFile file) {
    try {
      return new Compose(LoadSettings.builder().setLabel(file.name()).build())
          .composeString(file.text());
    } catch (MarkedYamlEngineException e) {
      faults.add(file, e.getProblemMark().orElse(null), notYaml(e.getProblem()));
    } catch (YamlEngineException e) {
      faults.add(file, (Mark) null, notYaml(e.getMessage()));
    } catch (StackOverflowError e) {
      // The library goes down into brackets without end.
      faults.add(file, (Mark) null, "its brackets are nested too deep for a file of rules");
    }
    return Optional.empty();
  }

  private static String notYaml(@Nullable String problem) {
    String reason = problem == null ? "" : problem.lines().findFirst().orElse("");
    return "this is not YAML%s; look at the indentation, and put a text in quotation marks that has a mark such as : or # in it"
        .formatted(reason.isEmpty() ? "" : " (" + reason + ")");
  }
}
