package org.chancery.reader.mention;

import org.chancery.model.Entity;
import org.chancery.reader.time.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Reads gatherings: "the 27th OSCE Ministerial Council", "the Astana summit", "a special session".
 */
final class GatheringGrammar {

  private static final int LONGEST = 12;

  private final TokenRow row;
  private final Glossary glossary;
  private final OwnerGrammar owners;

  GatheringGrammar(TokenRow row, Glossary glossary, OwnerGrammar owners) {
    this.row = row;
    this.glossary = glossary;
    this.owners = owners;
  }

  Mention.@Nullable GatheringName gathering(int start) {
    Reading reading = new Reading(start);
    reading.read();
    return reading.isGathering() ? reading.gathering() : null;
  }

  /** What has been read of one gathering so far. */
  private final class Reading {

    private final int start;
    private final @Nullable Integer edition;
    private @Nullable Entity organisation;
    private @Nullable Entity place;

    /** The deciding noun: "summit", "Council"; -1 before it is read. */
    private int head = -1;

    private @Nullable String level;

    /** Whether an adjective makes it a gathering of its own. */
    private boolean named;

    Reading(int start) {
      this.start = start;
      this.edition = Numbers.parseOrdinal(row.lower(start));
    }

    void read() {
      int at = edition == null ? start : start + 1;
      while (row.has(at) && at < start + LONGEST) {
        Lexicon.Hit hit = glossary.nameAt(at);
        if (isHead(at)) {
          takeHead(at++);
          if (!row.isIn(at, Words.GATHERING_HEADS)) {
            return;
          }
        } else if (hit != null && head < 0) {
          if (hit.state().isPresent()) {
            return;
          }
          takeName(hit);
          at = hit.last() + 1;
          at = row.isPossessive(at) ? at + 1 : at;
        } else if (row.isIn(at, Words.GATHERING_ADJECTIVES)) {
          named |= row.isIn(at, Words.GATHERING_NAMERS);
          at++;
        } else {
          return;
        }
      }
    }

    private boolean isHead(int at) {
      return row.isIn(at, Words.GATHERING_HEADS)
          && (row.is(at, "summit")
              || named
              || edition != null
              || level != null
              || organisation != null
              || place != null);
    }

    private void takeHead(int at) {
      head = at;
      level = level == null || row.is(at, "summit") ? levelOf(at) : level;
    }

    /** At which level the gathering meets, by the words before its head. */
    private String levelOf(int at) {
      if (row.is(at, "summit")) {
        return "summit";
      }
      for (int i = start; i < at; i++) {
        if (row.is(i, "ministerial", "ministers", "ministers'")) {
          return "ministerial";
        }
        if (row.is(i, "heads", "leaders", "leaders'")) {
          return "summit";
        }
      }
      return row.lower(at);
    }

    private void takeName(Lexicon.Hit hit) {
      organisation = hit.body().orElse(organisation);
      place =
          hit.sense(Sense.Capital.class)
              .map(Sense.Capital::city)
              .or(() -> hit.sense(Sense.Location.class).map(Sense.Location::place))
              .orElse(place);
    }

    /** Whether the words read name a certain gathering, not just any meeting. */
    boolean isGathering() {
      if (head < 0 || row.isVerb(head) || row.is(head + 1, "partner", "partners")) {
        return false;
      }
      boolean numbered = edition != null && !row.is(head, "meeting");
      return row.is(head, "summit")
          || (head > start && (numbered || named || organisation != null));
    }

    Mention.@Nullable GatheringName gathering() {
      String reached = level;
      if (reached == null) {
        return null;
      }
      OwnerGrammar.Area area =
          organisation == null && row.is(head + 1, "of") ? owners.organisation(head + 1) : null;
      Entity owner = area == null ? organisation : area.entity();
      int last = area == null ? head : area.last();
      return new Mention.GatheringName(
          start, last, row.textOf(start, last), owner, place, edition, reached);
    }
  }
}
