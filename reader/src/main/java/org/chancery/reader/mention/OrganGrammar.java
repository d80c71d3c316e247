package org.chancery.reader.mention;

import org.chancery.model.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Reads who meets at a gathering: "Heads of State and Government", "Finance Ministers", "the
 * Council of Foreign Ministers of the CIS".
 */
final class OrganGrammar {

  private static final String SUMMIT = "summit";
  private static final String MINISTERIAL = "ministerial";

  /** How many words can stand before "Council" and the like: "Supreme Eurasian Economic". */
  private static final int LONGEST_NAME = 4;

  private final TokenRow row;
  private final Glossary glossary;
  private final OwnerGrammar owners;

  OrganGrammar(TokenRow row, Glossary glossary, OwnerGrammar owners) {
    this.row = row;
    this.glossary = glossary;
    this.owners = owners;
  }

  /**
   * Those who meet.
   *
   * @param last index of the last token
   * @param level at which level they meet, or null where the words leave it open
   * @param organisation whose they are, or null where the words leave it open
   * @param standing whether they are an organ, which meets again and again, and not just some
   *     leaders or ministers
   */
  record Organ(int last, @Nullable String level, @Nullable Entity organisation, boolean standing) {}

  /** An organ or a circle of leaders or ministers at a token, with or without "the" before it. */
  @Nullable Organ organ(int at) {
    int start = row.behind(at, "the", "its", "their");
    Lexicon.Hit owner = glossary.nameAt(start);
    Entity organisation = owner == null ? null : owner.body().orElse(null);
    int behindOwner = start;
    if (owner != null && organisation != null) {
      behindOwner = row.isPossessive(owner.last() + 1) ? owner.last() + 2 : owner.last() + 1;
    }
    Organ people = people(behindOwner);
    Organ organ = people == null ? body(behindOwner) : people;
    return organ == null ? null : owned(organ, organisation);
  }

  /** The organ with the "(CFM) of the SCO" behind it. */
  private Organ owned(Organ organ, @Nullable Entity before) {
    int last = row.acronymBehind(organ.last());
    OwnerGrammar.Area area =
        before == null && row.is(last + 1, "of", "from") ? owners.ofOrganisation(last + 1) : null;
    return area == null
        ? new Organ(last, organ.level(), before, organ.standing())
        : new Organ(area.last(), organ.level(), area.entity(), organ.standing());
  }

  /** "Heads of State and Government", "leaders", "ministers of trade", "Foreign Ministers'". */
  private @Nullable Organ people(int at) {
    Organ read = row.is(at, "heads") ? heads(at) : leadersOrMinisters(at);
    if (read == null) {
      return null;
    }
    int last = row.is(read.last() + 1, "'", "’", "'s", "’s") ? read.last() + 1 : read.last();
    return new Organ(last, read.level(), null, false);
  }

  private @Nullable Organ heads(int at) {
    int last = at;
    int next = at + 1;
    while (row.is(
        next,
        "of",
        "and",
        "or",
        ",",
        "/",
        "the",
        "state",
        "states",
        "government",
        "governments",
        "delegation",
        "delegations")) {
      last = row.is(next, "of", "and", "or", ",", "/", "the") ? last : next;
      next++;
    }
    String level = row.is(last, "delegation", "delegations") ? null : SUMMIT;
    return last == at ? null : new Organ(last, level, null, false);
  }

  private @Nullable Organ leadersOrMinisters(int start) {
    int at = start;
    while (at < start + LONGEST_NAME
        && (row.isIn(at, Words.PORTFOLIOS)
            || row.is(
                at, "foreign", "external", "prime", "interior", "economic", "trade", "and"))) {
      at++;
    }
    if (row.is(at, "leaders", "presidents") && at == start) {
      return new Organ(at, SUMMIT, null, false);
    }
    if (row.is(at, "ministers")) {
      String level = row.is(at - 1, "prime") && at > start ? SUMMIT : MINISTERIAL;
      return new Organ(portfolioBehind(at), level, null, false);
    }
    return null;
  }

  /** The last word of "of Foreign Affairs", "of trade and industry" behind "ministers". */
  private int portfolioBehind(int ministers) {
    if (!row.is(ministers + 1, "of", "for", "in")) {
      return ministers;
    }
    int at = row.is(ministers + 2, "charge") ? ministers + 4 : ministers + 2;
    int last = ministers;
    while (row.isIn(at, Words.PORTFOLIOS)
        || (row.is(at, "and", "the", "foreign", "internal") && row.has(at + 1))) {
      last = row.isIn(at, Words.PORTFOLIOS) ? at : last;
      at++;
    }
    return last;
  }

  /** "Council of Ministers", "Executive Board", "Supreme Eurasian Economic Council". */
  private @Nullable Organ body(int start) {
    int head = start;
    while (head < start + LONGEST_NAME && row.isCapitalised(head) && !isHead(head)) {
      if (glossary.nameAt(head) != null && head > start) {
        return null;
      }
      head++;
    }
    if (!isHead(head) || row.isVerb(head)) {
      return null;
    }
    String level = row.is(head - 1, MINISTERIAL) && head > start ? MINISTERIAL : null;
    Organ members = row.is(head + 1, "of") ? people(row.behind(head + 2, "the")) : null;
    if (members != null) {
      return new Organ(members.last(), members.level(), null, true);
    }
    // "a council" in lower case without members may be any.
    return head > start || row.isCapitalised(head) ? new Organ(head, level, null, true) : null;
  }

  private boolean isHead(int at) {
    return row.isIn(at, Words.ORGANS);
  }
}
