package org.chancery.reader.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.model.yaml.FaultList;
import org.chancery.model.yaml.Spelling;
import org.chancery.model.yaml.YamlFile;
import org.chancery.model.yaml.YamlText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** One rule as it is written in a file. */
final class RuleNode {

  private static final List<String> FIELDS =
      List.of("id", "trigger", "where", "unless", "roles", "set", "examples", "counterexamples");

  private final YamlFile file;
  private final MappingNode node;
  private final Vocabulary vocabulary;
  private final FaultList faults;
  private final Map<String, Field> fields;
  private boolean whole = true;

  /** A name and what stands behind it. */
  private record Field(Node key, Node value) {}

  RuleNode(YamlFile file, MappingNode node, Vocabulary vocabulary, FaultList faults) {
    this.file = file;
    this.node = node;
    this.vocabulary = vocabulary;
    this.faults = faults;
    this.fields = fields(node);
    fields.forEach(this::checkField);
  }

  /** The rule, or nothing where something is wrong with it; what is, the faults tell. */
  Optional<Rule> rule() {
    String id = id();
    Vocabulary.Type type = id == null ? null : type(id);
    Trigger trigger = trigger();
    List<Path> where = paths("where");
    List<Path> unless = paths("unless");
    List<Rule.Role> roles = roles(type);
    Map<String, String> set = constants(type);
    List<String> examples = examples();
    List<String> counterexamples = sentences("counterexamples");
    return whole && id != null && type != null && trigger != null
        ? Optional.of(
            new Rule(
                id, type, trigger, where, unless, roles, set, examples, counterexamples, origin()))
        : Optional.empty();
  }

  private Rule.Origin origin() {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new Rule.Origin(file.name(), line, file.shipped());
  }

  // ---------------------------------------------------------------- fields

  private void checkField(String name, Field field) {
    if (!FIELDS.contains(name)) {
      fault(
          field.key(),
          "there is no field \"%s\" in a rule%s".formatted(name, Spelling.hintOrAll(name, FIELDS)));
    }
  }

  /** The entries of a mapping by their names; a name that stands twice is a fault. */
  private Map<String, Field> fields(MappingNode mapping) {
    Map<String, Field> entries = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String name = YamlText.of(entry.getKeyNode()).orElse("");
      Field field = new Field(entry.getKeyNode(), entry.getValueNode());
      if (entries.putIfAbsent(name, field) != null) {
        fault(entry.getKeyNode(), "\"%s\" stands here a second time; make it one".formatted(name));
      }
    }
    return entries;
  }

  private Map<String, Field> fieldsOf(String name, String form) {
    Node at = value(name);
    if (at instanceof MappingNode mapping) {
      return fields(mapping);
    }
    if (at != null && !YamlText.isNull(at)) {
      fault(at, "%s are names with a value each, as in %s".formatted(name, form));
    }
    return Map.of();
  }

  /** What stands behind the name of a field, or null. */
  private @Nullable Node value(String name) {
    Field field = fields.get(name);
    return field == null ? null : field.value();
  }

  private @Nullable String required(String name, String example) {
    Node at = value(name);
    String text = at == null ? "" : YamlText.of(at).orElse("").strip();
    if (text.isEmpty()) {
      missing(name, "add for instance " + example);
      return null;
    }
    return text;
  }

  /** Complains of a field that is not there, unless it is there under a misspelt name. */
  private void missing(String name, String remedy) {
    boolean misspelt =
        fields.keySet().stream()
            .filter(field -> !FIELDS.contains(field))
            .anyMatch(field -> Spelling.nearest(field, FIELDS).equals(Optional.of(name)));
    if (!misspelt) {
      fault(value(name), "%s has no %s; %s".formatted(called(), name, remedy));
    }
  }

  /** What messages call the rule. */
  private String called() {
    return Optional.ofNullable(value("id"))
        .flatMap(YamlText::of)
        .map("the rule "::concat)
        .orElse("this rule");
  }

  // ---------------------------------------------------------------- id and trigger

  private @Nullable String id() {
    String id = required("id", "id: %s.my-rule".formatted(vocabulary.names().getFirst()));
    if (id == null || id.matches("[a-z][a-z-]*\\.[a-z0-9]+(-[a-z0-9]+)*")) {
      return id;
    }
    fault(
        value("id"),
        "the id \"%s\" is not of the form TYPE.name, in lower case with hyphens, as in %s.my-rule"
            .formatted(id, vocabulary.names().getFirst()));
    return null;
  }

  private Vocabulary.@Nullable Type type(String id) {
    String name = id.substring(0, id.indexOf('.'));
    Vocabulary.Type type = vocabulary.type(name).orElse(null);
    if (type == null) {
      fault(
          value("id"),
          "no type is called \"%s\", with which the id \"%s\" begins%s"
              .formatted(name, id, Spelling.hintOrAll(name, vocabulary.names())));
    }
    return type;
  }

  private @Nullable Trigger trigger() {
    String text = required("trigger", "trigger: meet|gather/V");
    return text == null ? null : understood(value("trigger"), text, Trigger::parse);
  }

  // ---------------------------------------------------------------- paths and roles

  private List<Path> paths(String name) {
    Node at = value(name);
    return at == null ? List.of() : paths(at);
  }

  private List<Path> paths(Node at) {
    List<Path> paths = new ArrayList<>();
    for (Node element : YamlText.elements(at)) {
      String text = YamlText.of(element).orElse(null);
      if (text == null) {
        fault(element, "a path is a text, as in \"obj [state]\"; put it in quotation marks");
      } else {
        Optional.ofNullable(understood(element, text, Path::parse)).ifPresent(paths::add);
      }
    }
    return paths;
  }

  private List<Rule.Role> roles(Vocabulary.@Nullable Type type) {
    Map<String, Field> entries = fieldsOf("roles", "holder: subj [person]");
    if (entries.isEmpty() && !vocabulary.bare()) {
      missing(
          "roles",
          "add for instance roles: {%s: \"subj [person]\"}"
              .formatted(type == null ? "holder" : type.roles().getFirst()));
    }
    Map<String, Rule.Role> roles = new LinkedHashMap<>();
    entries.forEach((name, field) -> {
      Rule.Role role = role(name, field, type);
      if (roles.put(role.name(), role) != null) {
        fault(
            field.key(),
            "the role \"%s\" stands here a second time; make it one".formatted(role.name()));
      }
    });
    return List.copyOf(roles.values());
  }

  private Rule.Role role(String written, Field field, Vocabulary.@Nullable Type type) {
    boolean optional = written.endsWith("?");
    String name = optional ? written.substring(0, written.length() - 1) : written;
    Node at = field.value();
    if (type != null && !type.roles().contains(name)) {
      fault(
          field.key(),
          "there is no role \"%s\" in a rule of type %s%s"
              .formatted(name, type.name(), Spelling.hintOrAll(name, type.roles())));
    }
    if (YamlText.elements(at).isEmpty()) {
      fault(at, "the role \"%s\" has no path; add for instance \"subj [person]\"".formatted(name));
    }
    return new Rule.Role(name, !optional, paths(at));
  }

  // ---------------------------------------------------------------- constants

  private Map<String, String> constants(Vocabulary.@Nullable Type type) {
    Map<String, String> constants = new LinkedHashMap<>();
    fieldsOf("set", "set: {status: member}")
        .forEach((name, field) -> {
          String value = YamlText.of(field.value()).orElse("");
          if (type != null) {
            checkConstant(name, value, field, type);
          }
          constants.put(name, value);
        });
    return constants;
  }

  private void checkConstant(String name, String value, Field field, Vocabulary.Type type) {
    Vocabulary.Values values = type.constants().get(name);
    if (values == null) {
      fault(
          field.key(),
          "a rule of type %s cannot set \"%s\"%s"
              .formatted(type.name(), name, settable(name, type)));
    } else if (value.isBlank()) {
      fault(field.value(), "\"%s\" is set to nothing; give it a value".formatted(name));
    } else if (!values.allow(value)) {
      fault(
          field.value(),
          "\"%s\" cannot be set to \"%s\"%s"
              .formatted(name, value, Spelling.hintOrAll(value, values.words())));
    }
  }

  private static String settable(String name, Vocabulary.Type type) {
    return type.constants().isEmpty()
        ? "; it has nothing to set"
        : Spelling.hintOrAll(name, type.constants().keySet());
  }

  // ---------------------------------------------------------------- sentences

  private List<String> examples() {
    List<String> examples = sentences("examples");
    if (examples.isEmpty() && !vocabulary.bare()) {
      missing("examples", "add at least one sentence in which it must fire");
    }
    return examples;
  }

  private List<String> sentences(String name) {
    List<String> sentences = new ArrayList<>();
    Node at = value(name);
    for (Node element : at == null ? List.<Node>of() : YamlText.elements(at)) {
      YamlText.of(element)
          .ifPresentOrElse(
              sentences::add,
              () ->
                  fault(
                      element,
                      "%s are sentences; put one that has a colon in it in quotation marks"
                          .formatted(name)));
    }
    return sentences;
  }

  // ---------------------------------------------------------------- faults

  private <T> @Nullable T understood(
      @Nullable Node at, String text, Function<String, T> understand) {
    try {
      return understand.apply(text);
    } catch (IllegalArgumentException e) {
      fault(at, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void fault(@Nullable Node at, String what) {
    whole = false;
    faults.add(file, at == null ? node : at, what);
  }
}
