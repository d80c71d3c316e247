package org.chancery.model.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * Names with what stands behind them, as in {@code title: Secretary-General}.
 *
 * <p>Whatever is wrong becomes a fault at its place and is then treated as if it were not there, so
 * that the rest can be checked as well.
 */
public final class YamlFields {

  /** A name and what stands behind it. */
  private record Field(Node key, Node value) {}

  private final YamlFile file;
  private final Node node;
  private final String what;
  private final FaultList faults;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  private YamlFields(YamlFile file, Node node, String what, FaultList faults) {
    this.file = file;
    this.node = node;
    this.what = what;
    this.faults = faults;
  }

  /**
   * The fields of a node.
   *
   * @param what what they are the fields of, for messages: "a statute"
   * @param known the names that there may be; any other is a fault
   */
  public static YamlFields of(
      YamlFile file, Node node, String what, Collection<String> known, FaultList faults) {
    YamlFields fields = open(file, node, what, faults);
    fields.fields.forEach((name, field) -> {
      if (!known.contains(name)) {
        fields.fault(
            field.key(),
            "there is no field \"%s\" in %s%s"
                .formatted(name, what, Spelling.hintOrAll(name, known)));
      }
    });
    return fields;
  }

  /** The fields of a node, which may have any names. */
  public static YamlFields open(YamlFile file, Node node, String what, FaultList faults) {
    YamlFields fields = new YamlFields(file, node, what, faults);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(fields::add);
    } else {
      fields.fault(node, "%s has fields, each with a name and a colon, below it".formatted(what));
    }
    return fields;
  }

  private void add(NodeTuple entry) {
    String name = YamlText.of(entry.getKeyNode()).orElse("");
    Field field = new Field(entry.getKeyNode(), entry.getValueNode());
    if (fields.putIfAbsent(name, field) != null) {
      fault(entry.getKeyNode(), "\"%s\" stands here a second time; make it one".formatted(name));
    }
  }

  /** The names, in their order. */
  public Set<String> names() {
    return fields.keySet();
  }

  /** What stands behind a name; empty where it is not there or nothing stands behind it. */
  public Optional<Node> node(String name) {
    return Optional.ofNullable(fields.get(name))
        .map(Field::value)
        .filter(value -> !YamlText.isNull(value));
  }

  /** What stands behind a name, one by one; a single text stands for a list of one. */
  public List<Node> elements(String name) {
    return node(name).map(YamlText::elements).orElse(List.of());
  }

  /** The text behind a name. */
  public Optional<String> text(String name) {
    Optional<Node> value = node(name);
    Optional<String> text = value.flatMap(YamlText::of).map(String::strip);
    if (value.isPresent() && text.isEmpty()) {
      fault(
          value.get(),
          "\"%s\" is a text; put it in quotation marks if it has a mark such as : or # in it"
              .formatted(name));
    }
    return text.filter(it -> !it.isEmpty());
  }

  /**
   * The text behind a name that must be there; "" where it is not, which is a fault.
   *
   * @param example what the message proposes: {@code title: Secretary-General}
   */
  public String required(String name, String example) {
    return text(name)
        .orElseGet(() -> {
          if (node(name).isEmpty()) {
            fault(node, "%s has no %s; add for instance %s".formatted(what, name, example));
          }
          return "";
        });
  }

  /** The texts behind a name. */
  public List<String> texts(String name) {
    return elements(name).stream().map(YamlText::of).flatMap(Optional::stream).toList();
  }

  /**
   * The text behind a name, as what it means.
   *
   * @param meaning throws a runtime exception for what it does not understand
   * @param form what it must look like, for messages: "a length such as P3Y"
   */
  public <T> Optional<T> value(String name, Function<String, T> meaning, String form) {
    return text(name)
        .flatMap(text -> {
          try {
            return Optional.of(meaning.apply(text));
          } catch (RuntimeException e) {
            faultAt(name, "\"%s\" is not %s".formatted(text, form));
            return Optional.empty();
          }
        });
  }

  /** Notes what is wrong with what stands behind a name: a sentence without its stop. */
  public void faultAt(String name, String fault) {
    fault(node(name).orElse(node), fault);
  }

  /** Notes what is wrong at a node. */
  public void fault(Node at, String fault) {
    faults.add(file, at, fault);
  }
}
