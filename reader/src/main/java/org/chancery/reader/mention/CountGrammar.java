package org.chancery.reader.mention;

import org.chancery.model.Entity;
import org.chancery.reader.time.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Reads counts of members: "eight member states", "four countries with observer status", "six more
 * as dialogue partners".
 */
final class CountGrammar {

  /** How many words the name of an organisation can have. */
  private static final int NAME = 8;

  private static final int TEN = 10;

  /** "Fifty-six" is cut at its hyphen. */
  private static final int TWENTY = 20;

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
    Entity owner = null;
    int next = start + 1;
    Integer ones = row.isGluedDash(next) ? Numbers.parse(row.lower(next + 1)) : null;
    if (ones != null && number >= TWENTY && number % TEN == 0 && ones < TEN) {
      number += ones;
      next += 2;
    }
    int behind = behindAdjectives(next);
    Lexicon.Hit named = glossary.nameAt(next);
    if (named != null && named.body().isPresent()) {
      // "the 32 NATO allies", "all eight SCO member states".
      owner = named.body().get();
      next = row.isPossessive(named.last() + 1) ? named.last() + 2 : named.last() + 1;
      behind = behindAdjectives(next);
    }
    if (row.is(behind - 1, "of", "the", "its")) {
      return null;
    }
    String status = status(behind, next);
    if (status == null) {
      // "six more as dialogue partners": the noun is left out.
      return row.is(behind, "as") && row.is(behind - 1, "more", "others", "other")
          ? withStatusBehind(start, behind - 1, number)
          : null;
    }
    if (owner != null) {
      return new Mention.Count(start, behind, number, status.isEmpty() ? "member" : status, owner);
    }
    if (status.isEmpty()) {
      return withStatusBehind(start, behind, number);
    }
    OwnerGrammar.Area area =
        row.is(behind + 1, "of", "in") ? owners.organisation(behind + 1) : null;
    return area == null
        ? new Mention.Count(start, behind, number, status, ownerBefore(start))
        : new Mention.Count(start, area.last(), number, status, area.entity());
  }

  /** "the EU's 27 member countries", "NATO's 32 members". */
  private @Nullable Entity ownerBefore(int start) {
    int at = start - 1;
    while (row.is(at, "current", "now", "then", "present")) {
      at--;
    }
    if (!row.isPossessive(at)) {
      return null;
    }
    for (int first = Math.max(0, at - NAME); first < at; first++) {
      Lexicon.Hit hit = glossary.nameAt(first);
      if (hit != null && hit.last() == at - 1 && hit.body().isPresent()) {
        return hit.body().get();
      }
    }
    return null;
  }

  private @Nullable String status(int noun, int first) {
    return status(row.lower(noun), kind(first, noun));
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
      if (row.is(at, "permanent")) {
        return row.isDash(at - 1) || row.is(at - 1, "non") ? "non-permanent" : "permanent";
      }
      if (row.is(at, "non-permanent", "nonpermanent")) {
        return "non-permanent";
      }
      boolean special =
          row.is(at, "associate", "participating", "dialogue", "observer", "candidate");
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
      case "member", "ally", "signatory" -> statusOfMembers(kind);
      case "candidate" -> "candidate";
      case "observer" -> "observer";
      case "partner" -> "dialogue".equals(kind) ? "dialogue partner" : "partner";
      case "state", "country", "nation" -> statusOfStates(one, kind);
      default -> null;
    };
  }

  private static String statusOfMembers(@Nullable String kind) {
    if (kind == null) {
      return "member";
    }
    return switch (kind) {
      case "associate", "observer" -> kind;
      case "permanent", "non-permanent" -> kind + " member";
      default -> "member";
    };
  }

  /** The singular of the few nouns that members are counted by. */
  private static String singular(String noun) {
    return noun.endsWith("ies")
        ? noun.substring(0, noun.length() - 3) + "y"
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
