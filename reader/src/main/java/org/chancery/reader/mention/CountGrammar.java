package org.chancery.reader.mention;

import org.chancery.reader.time.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Reads counts of members: "eight member states", "four countries with observer status", "six more
 * as dialogue partners".
 */
final class CountGrammar {

  private final TokenRow row;
  private final Glossary glossary;
  private final OwnerGrammar owners;

  CountGrammar(TokenRow row, Glossary glossary, OwnerGrammar owners) {
    this.row = row;
    this.glossary = glossary;
    this.owners = owners;
  }

  Mention.@Nullable Count count(int start) {
    Integer number = Numbers.parse(row.lower(start));
    if (number == null || glossary.isTime(start)) {
      return null;
    }
    int noun = behindAdjectives(start + 1);
    if (row.is(noun - 1, "of", "the", "its")) {
      return null;
    }
    String status = status(row.lower(noun), kind(start + 1, noun));
    if (status == null) {
      // "six more as dialogue partners": the noun is left out.
      return row.is(noun, "as") && row.is(noun - 1, "more", "others", "other")
          ? withStatusBehind(start, noun - 1, number)
          : null;
    }
    if (status.isEmpty()) {
      return withStatusBehind(start, noun, number);
    }
    OwnerGrammar.Area area = row.is(noun + 1, "of", "in") ? owners.organisation(noun + 1) : null;
    return area == null
        ? new Mention.Count(start, noun, number, status, null)
        : new Mention.Count(start, area.last(), number, status, area.entity());
  }

  private int behindAdjectives(int start) {
    int at = start;
    while (row.isIn(at, Words.COUNT_ADJECTIVES) && !row.is(at + 1, ",")) {
      at++;
    }
    return at;
  }

  /** The adjective that decides what kind of members are counted, or null. */
  private @Nullable String kind(int first, int noun) {
    String kind = null;
    for (int at = first; at < noun; at++) {
      boolean special = row.is(at, "associate", "participating", "dialogue", "observer");
      if (special || (row.is(at, "member") && kind == null)) {
        kind = row.lower(at);
      }
    }
    return kind;
  }

  /** The standing that the words give, empty where they leave it open; null if no noun fits. */
  private static @Nullable String status(String noun, @Nullable String kind) {
    String one = singular(noun);
    return switch (one) {
      case "member" -> "associate".equals(kind) || "observer".equals(kind) ? kind : "member";
      case "observer" -> "observer";
      case "partner" -> "dialogue".equals(kind) ? "dialogue partner" : "partner";
      case "state", "country", "nation" -> statusOfStates(one, kind);
      default -> null;
    };
  }

  /** The singular of the few nouns that members are counted by. */
  private static String singular(String noun) {
    return noun.equals("countries")
        ? "country"
        : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  private static String statusOfStates(String noun, @Nullable String kind) {
    if (kind == null) {
      return "";
    }
    return switch (kind) {
      case "participating" -> "participating " + noun;
      case "dialogue" -> "dialogue partner";
      default -> kind;
    };
  }

  /** A count whose standing stands behind the noun; states are counted without one, too. */
  private Mention.@Nullable Count withStatusBehind(int start, int last, int number) {
    Status given = statusBehind(last + 1);
    if (given != null) {
      return new Mention.Count(start, given.last(), number, given.name(), null);
    }
    return row.is(last, "state", "states", "country", "countries", "nations")
        ? new Mention.Count(start, last, number, "", null)
        : null;
  }

  private record Status(String name, int last) {}

  /** "with “observer” status", "as “dialogue partners”". */
  private @Nullable Status statusBehind(int start) {
    if (!row.is(start, "with", "as", "having", "holding", "enjoying")) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    int last = -1;
    for (int at = start + 1; row.has(at) && at < start + 7; at++) {
      if (row.isIn(at, Words.STATUS_WORDS)) {
        name.append(name.isEmpty() ? "" : " ").append(row.token(at).lemma());
        last = at;
      } else if (row.is(at, "status", "states")) {
        last = at;
      } else if (Character.isLetterOrDigit(row.word(at).codePointAt(0))
          && !row.is(at, "the", "a", "an")) {
        break;
      }
    }
    if (name.isEmpty()) {
      return null;
    }
    boolean quoted = row.word(last + 1).matches("[\"”“’']|''");
    return new Status(
        name.toString().replace("associate member", "associate"), quoted ? last + 1 : last);
  }
}
