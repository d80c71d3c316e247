package org.chancery.reader.mention;

import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.reader.time.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Reads gatherings: "the 27th OSCE Ministerial Council", "the Astana summit", "a special session of
 * the Council of Ministers".
 */
final class GatheringGrammar {

  private static final int LONGEST = 14;

  /** From the how manieth on a meeting is one of a row that somebody counts. */
  private static final int COUNTED = 6;

  /** How many words longer than one a body's name must be to be its alone. */
  private static final int COUNTS_AS_NAME = 3;

  private final TokenRow row;
  private final Glossary glossary;
  private final OwnerGrammar owners;
  private final OrganGrammar organs;

  GatheringGrammar(TokenRow row, Glossary glossary, OwnerGrammar owners) {
    this.row = row;
    this.glossary = glossary;
    this.owners = owners;
    this.organs = new OrganGrammar(row, glossary, owners);
  }

  Mention.@Nullable GatheringName gathering(int start) {
    Reading reading = new Reading(start);
    reading.read();
    return reading.isGathering() ? reading.gathering() : null;
  }

  /** What has been read of one gathering so far. */
  private final class Reading {

    private final int start;
    private @Nullable Integer edition;
    private @Nullable Date year;
    private @Nullable Entity organisation;
    private @Nullable Entity place;

    /** The deciding noun: "summit", "Council"; -1 before it is read. */
    private int head = -1;

    /** The last token that belongs to the gathering. */
    private int last;

    private @Nullable String level;

    /** Whether an adjective makes it a gathering of its own. */
    private boolean named;

    /** Whether its words tell which one of many it is: "next", "last". */
    private boolean placed;

    /** Whether it is told whose meeting it is by an organ or a circle. */
    private boolean ofOrgan;

    private boolean ofStandingOrgan;

    Reading(int start) {
      this.start = start;
    }

    void read() {
      int at = start;
      while (row.has(at) && at < start + LONGEST && at >= 0) {
        at = step(at);
      }
      if (head >= 0) {
        last = head;
        readBehind();
      }
    }

    /** Reads what stands at a token; the next place to read, or -1 at the end. */
    private int step(int at) {
      Integer ordinal = edition == null && head < 0 ? ordinal(at) : null;
      if (ordinal != null) {
        edition = ordinal;
        return at + 1;
      }
      OrganGrammar.Organ organ =
          head < 0 && !row.is(at, "the", "its", "their") ? organs.organ(at) : null;
      if (organ != null && isHeadBehind(organ.last() + 1)) {
        takeOrgan(organ);
        return organ.last() + 1;
      }
      if (isHead(at)) {
        takeHead(at);
        return row.isIn(at + 1, Words.GATHERING_HEADS) ? at + 1 : -1;
      }
      if (head >= 0) {
        return -1;
      }
      if (at == start && row.word(at).matches("(19|20)\\d\\d")) {
        year = Date.ofYear(Integer.parseInt(row.word(at)));
        return at + 1;
      }
      Lexicon.Hit hit = glossary.nameAt(at);
      if (hit != null) {
        return takeName(hit);
      }
      if (row.isIn(at, Words.GATHERING_ADJECTIVES)) {
        named |= row.isIn(at, Words.GATHERING_NAMERS);
        placed |= row.isIn(at, Words.GATHERING_TURNS);
        return at + 1;
      }
      boolean joins = row.isGluedDash(at) || (row.is(at, "and", "&", "+") && organisation != null);
      return joins && at > start ? at + 1 : -1;
    }

    private @Nullable Integer ordinal(int at) {
      Integer number = Numbers.parseOrdinal(row.lower(at));
      return number == null ? Numbers.parseRoman(row.word(at)) : number;
    }

    private boolean isHead(int at) {
      return row.isIn(at, Words.GATHERING_HEADS)
          && !(row.isVerb(at) && head >= 0)
          && (row.is(at, "summit")
              || named
              || placed
              || ofOrgan
              || edition != null
              || level != null
              || organisation != null
              || place != null
              || at == start);
    }

    /** Whether a gathering's own noun stands there: not just the organ's. */
    private boolean isHeadBehind(int at) {
      int noun = at;
      while (row.isIn(noun, Words.GATHERING_ADJECTIVES)) {
        noun++;
      }
      return row.isIn(noun, Words.GATHERING_HEADS) && !row.isVerb(noun);
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
      for (int i = start; i <= at; i++) {
        if (row.is(i, "ministerial", "ministers", "ministers'")) {
          return "ministerial";
        }
        if (row.is(i, "heads", "leaders", "leaders'")) {
          return "summit";
        }
      }
      return row.lower(at);
    }

    private void takeOrgan(OrganGrammar.Organ organ) {
      ofOrgan = true;
      ofStandingOrgan |= organ.standing();
      organisation = organisation == null ? organ.organisation() : organisation;
      level = organ.level() == null ? level : organ.level();
    }

    /** Takes a name before the head; a state only as one of two sides: "India-CARICOM summit". */
    private int takeName(Lexicon.Hit hit) {
      boolean ofState = hit.state().isPresent();
      boolean side =
          row.isGluedDash(hit.last() + 1)
              || (hit.first() > start && row.isGluedDash(hit.first() - 1));
      if (ofState && !side) {
        return -1;
      }
      organisation = organisation == null ? hit.body().orElse(null) : organisation;
      if (hit.body().isEmpty() && !ofState) {
        place =
            hit.sense(Sense.Capital.class)
                .map(Sense.Capital::city)
                .or(() -> hit.sense(Sense.Location.class).map(Sense.Location::place))
                .orElse(place);
      }
      int behind = hit.last() + 1;
      return row.isPossessive(behind) ? behind + 1 : behind;
    }

    /** What stands behind the head: "of the Council of Ministers of the ECO", "on Sudan". */
    private void readBehind() {
      last = row.acronymBehind(last);
      if (!row.is(last + 1, "of")) {
        return;
      }
      Reading nested = new Reading(row.behind(last + 2, "the"));
      nested.read();
      if (nested.start > last + 1 && nested.isGathering()) {
        takeNested(nested);
        return;
      }
      OrganGrammar.Organ organ = organs.organ(last + 2);
      OwnerGrammar.Area area = owners.ofOrganisation(last + 1);
      if (organ != null) {
        takeOrgan(organ);
      }
      if (area != null && (organ == null || isBodyOfItsOwn(area))) {
        organisation = organisation == null ? area.entity() : organisation;
        ofStandingOrgan = true;
      }
      last = Math.max(organ == null ? last : organ.last(), area == null ? last : area.last());
    }

    /** "the closing session of the 12th summit": what the whole is. */
    private void takeNested(Reading nested) {
      organisation = organisation == null ? nested.organisation : organisation;
      edition = edition == null ? nested.edition : edition;
      place = place == null ? nested.place : place;
      year = year == null ? nested.year : year;
      level = nested.level == null ? level : nested.level;
      named = true;
      last = nested.last;
    }

    /**
     * Whether an organ has a name that cannot be any other's: "the Supreme Eurasian Economic
     * Council", unlike "the Ministerial Council".
     */
    private boolean isBodyOfItsOwn(OwnerGrammar.Area area) {
      return glossary.nameAt(row.behind(last + 2, "the")) != null
          || area.last() - row.behind(last + 2, "the") >= COUNTS_AS_NAME;
    }

    /** Whether the words read name a certain gathering, not just any meeting. */
    boolean isGathering() {
      if (head < 0 || row.isVerb(head) || row.is(head + 1, "partner", "partners")) {
        return false;
      }
      if (row.is(head, "summit")) {
        return true;
      }
      boolean owned = organisation != null && (head > start || !row.is(head, "meeting", "talks"));
      if (row.isIn(head, Words.ORGANS) && edition == null && !placed && !named) {
        // The body itself rather than one of its meetings.
        return head > start && organisation != null && !ofOrgan && last == head;
      }
      boolean plain = row.is(head, "meeting", "consultations", "dialogue", "gathering");
      boolean counted = edition != null && (!plain || edition >= COUNTED);
      boolean ofCircle =
          ofStandingOrgan
              || (ofOrgan && (organisation != null || named || placed || row.isCapitalised(head)));
      boolean turn = (placed && !plain && head > start) || isDated();
      return counted
          || ofCircle
          || turn
          || (head > start && (named || owned))
          || (owned && ofOrgan);
    }

    /** "next year's session". */
    private boolean isDated() {
      return head == start && row.isPossessive(start - 1) && glossary.isTimeEnd(start - 2);
    }

    Mention.@Nullable GatheringName gathering() {
      String reached = level;
      return reached == null
          ? null
          : new Mention.GatheringName(
              start, last, row.textOf(start, last), organisation, place, edition, reached, year);
    }
  }
}
