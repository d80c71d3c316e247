package org.chancery.model.yaml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The texts in nodes of YAML. */
public final class YamlText {

  private YamlText() {}

  /** What stands in a file; empty where nothing does, or where it is no YAML, which is a fault. */
  public static Optional<Node> root(YamlFile file, FaultList faults) {
    try {
      return new Compose(LoadSettings.builder().setLabel(file.name()).build())
          .composeString(file.text())
          .filter(node -> !isNull(node));
    } catch (MarkedYamlEngineException e) {
      faults.add(file, e.getProblemMark().orElse(null), notYaml(e.getProblem()));
    } catch (YamlEngineException e) {
      faults.add(file, (Mark) null, notYaml(e.getMessage()));
    } catch (StackOverflowError e) {
      // The library goes down into brackets without end.
      faults.add(file, (Mark) null, "its brackets are nested too deep; take some away");
    }
    return Optional.empty();
  }

  /** Whether nothing is written there. */
  public static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  /** The text of a node that is a single one. */
  public static Optional<String> of(Node node) {
    return node instanceof ScalarNode scalar && !isNull(node)
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  /** The elements of a list; a single text stands for a list of one. */
  public static List<Node> elements(Node node) {
    return switch (node) {
      case SequenceNode list -> list.getValue();
      case ScalarNode scalar when isNull(scalar) -> List.of();
      default -> List.of(node);
    };
  }

  private static String notYaml(@Nullable String problem) {
    String reason = problem == null ? "" : problem.lines().findFirst().orElse("");
    return "this is not YAML%s; look at the indentation, and put a text in quotation marks that has a mark such as : or # in it"
        .formatted(reason.isEmpty() ? "" : " (" + reason + ")");
  }
}
