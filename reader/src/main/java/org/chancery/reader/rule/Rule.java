package org.chancery.reader.rule;

import java.util.List;
import java.util.Map;

/**
 * A rule: what a claim of one type looks like in a dependency tree.
 *
 * @param id its name, the type first: {@code meeting.meet}
 * @param kind the type of what it finds, with the roles and constants that it may have
 * @param trigger the word at which it starts
 * @param where what must stand around the trigger without filling a role
 * @param unless what must not stand around the trigger
 * @param roles the roles and where they are found
 * @param set what the rule itself says of the claim, for instance {@code status: member}
 * @param examples sentences in which it must fire
 * @param counterexamples sentences in which it must not
 * @param origin where it is written
 */
public record Rule(
    String id,
    Vocabulary.Type kind,
    Trigger trigger,
    List<Path> where,
    List<Path> unless,
    List<Role> roles,
    Map<String, String> set,
    List<String> examples,
    List<String> counterexamples,
    Origin origin) {

  public Rule {
    where = List.copyOf(where);
    unless = List.copyOf(unless);
    roles = List.copyOf(roles);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /**
   * A role of a rule.
   *
   * @param name as the type calls it
   * @param required whether the rule fires only where it is filled
   * @param paths the ways from the trigger to what fills it; the first that leads somewhere counts
   */
  public record Role(String name, boolean required, List<Path> paths) {

    public Role {
      paths = List.copyOf(paths);
    }

    /** The role as it is written before its paths. */
    public String written() {
      return required ? name : name + "?";
    }
  }

  /**
   * Where a rule is written.
   *
   * @param file the file
   * @param line the line of its id, from 1
   * @param shipped whether it comes with the program
   */
  public record Origin(String file, int line, boolean shipped) {}

  /** The name of the type of what it finds. */
  public String type() {
    return kind.name();
  }

  /** All that decides where the rule fires and what it says then; examples and layout do not. */
  String substance() {
    StringBuilder text = new StringBuilder(id).append('\n').append(trigger.source()).append('\n');
    where.forEach(path -> text.append("where ").append(path).append('\n'));
    unless.forEach(path -> text.append("unless ").append(path).append('\n'));
    roles.forEach(role -> text.append(role.written()).append(role.paths()).append('\n'));
    return text.append(set).append('\n').toString();
  }
}
