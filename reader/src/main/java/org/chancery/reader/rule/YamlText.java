package org.chancery.reader.rule;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The texts in nodes of YAML. */
final class YamlText {

  private YamlText() {}

  /** Whether nothing is written there. */
  static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  /** The text of a node that is a single one. */
  static Optional<String> of(Node node) {
    return node instanceof ScalarNode scalar && !isNull(node)
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  /** The elements of a list; a single text stands for a list of one. */
  static List<Node> elements(Node node) {
    return switch (node) {
      case SequenceNode list -> list.getValue();
      case ScalarNode scalar when isNull(scalar) -> List.of();
      default -> List.of(node);
    };
  }
}
