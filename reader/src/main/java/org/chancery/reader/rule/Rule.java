package org.chancery.reader.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule: what a claim of one type looks like in a dependency tree.
 *
 * @param id its name, the type first: {@code meeting.meet}
 * @param type the type of claim that it finds
 * @param lemmas the dictionary forms of its trigger word
 * @param trigger the trigger as Semgrex node named trigger
 * @param where what must stand around the trigger without filling a role
 * @param unless what must not stand around the trigger
 * @param roles the roles and where they are found
 * @param set what the rule itself says of the claim, for instance {@code status: member}
 * @param examples sentences in which it must fire
 * @param counterexamples sentences in which it must not
 */
public record Rule(
    String id,
    String type,
    Set<String> lemmas,
    String trigger,
    List<Path> where,
    List<Path> unless,
    List<Role> roles,
    Map<String, String> set,
    List<String> examples,
    List<String> counterexamples) {

  /**
   * A role of a rule.
   *
   * @param name as the claim type calls it
   * @param required whether the rule fires only where it is filled
   * @param paths the ways from the trigger to what fills it; the first that leads somewhere counts
   */
  public record Role(String name, boolean required, List<Path> paths) {}
}
