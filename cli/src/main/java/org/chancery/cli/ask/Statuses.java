package org.chancery.cli.ask;

import java.util.Locale;

/** The standings of membership as questions call them. */
final class Statuses {

  /** What stands for a standing, in singular and plural. */
  static final String PATTERN =
      "(?:associate|suspended|former|candidate|observer|partner) (?:member(?:"
          + " (?:states?|countr(?:y|ies)|nations?))?s?|states?|countr(?:y|ies)|nations?)|member(?:["
          + " -](?:states?|countr(?:y|ies)|nations?))?s?|observers?|dialogue"
          + " partners?|partners?|associates?|candidates?|applicants?";

  private Statuses() {}

  /** The word that the register uses. */
  static String standard(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    for (String status :
        new String[] {
          "associate",
          "suspended",
          "former",
          "candidate",
          "observer",
          "dialogue partner",
          "partner",
          "applicant"
        }) {
      if (lower.startsWith(status)) {
        return status;
      }
    }
    return "member";
  }
}
