package org.chancery.reader.mention;

import java.util.ArrayList;
import java.util.List;
import org.chancery.model.Entity;
import org.jspecify.annotations.Nullable;

/** Reads what somebody is by profession: "a former Chinese career diplomat from Uzbekistan". */
final class ProfessionGrammar {

  private final TokenRow row;
  private final Glossary glossary;

  ProfessionGrammar(TokenRow row, Glossary glossary) {
    this.row = row;
    this.glossary = glossary;
  }

  /**
   * A profession with all that its words tell.
   *
   * @param notes the profession and any nationality
   */
  record Profession(int last, List<Note> notes) {}

  static Note nationality(Entity state, int first, int last) {
    return new Note("nationality", state.name(), state, false, first, last);
  }

  @Nullable Profession profession(int start) {
    Lead lead = lead(start);
    int last = lastOfNoun(lead.next());
    if (last < 0) {
      return null;
    }
    List<Note> notes = new ArrayList<>(lead.nationalities());
    String value = row.textOf(lead.firstWord(), last);
    notes.add(new Note("profession", value, null, lead.former(), start, last));
    Lexicon.Hit state =
        row.is(last + 1, "from", "of") ? glossary.nameAt(row.behind(last + 2, "the")) : null;
    if (state != null && state.stateName().isPresent()) {
      notes.add(nationality(state.stateName().get(), last + 1, state.last()));
      last = state.last();
    }
    return new Profession(last, notes);
  }

  /**
   * What stands before the noun.
   *
   * @param next the place of the noun
   * @param firstWord the first adjective that belongs to the profession, or the noun itself
   */
  private record Lead(int next, int firstWord, boolean former, List<Note> nationalities) {}

  private Lead lead(int start) {
    int at = row.behind(start, "a", "an", "the");
    boolean former = false;
    List<Note> nationalities = new ArrayList<>();
    int firstWord = -1;
    while (row.has(at)) {
      Lexicon.Hit hit = glossary.nameAt(at);
      if (isAge(at)) {
        nationalities.add(new Note("age", row.word(at), null, false, at, at + 4));
        at += 5;
        firstWord = -1;
      } else if (row.is(at, "former", "retired", "ex")) {
        former = true;
        at = row.behindDash(at + 1);
      } else if (hit != null && hit.demonym().isPresent()) {
        nationalities.add(nationality(hit.demonym().get(), at, hit.last()));
        at = hit.last() + 1;
        firstWord = -1;
      } else if (row.isIn(at, Words.PROFESSION_ADJECTIVES)) {
        firstWord = firstWord < 0 ? at : firstWord;
        at++;
      } else {
        break;
      }
    }
    return new Lead(at, firstWord < 0 ? at : firstWord, former, nationalities);
  }

  /** "60-year-old". */
  private boolean isAge(int at) {
    return row.word(at).matches("[2-9]\\d")
        && row.isDash(at + 1)
        && row.is(at + 2, "year")
        && row.isDash(at + 3)
        && row.is(at + 4, "old");
  }

  /** Somebody's state or age alone: "a Kenyan", "the 60-year-old". */
  @Nullable Profession origin(int start) {
    if (!row.is(start, "a", "an", "the")) {
      return null;
    }
    Lead lead = lead(start);
    int last = lead.next() - 1;
    boolean alone = row.atEnd(lead.next()) || !row.token(lead.next()).tag().matches("NN.*|JJ.*|CD");
    return lead.nationalities().isEmpty() || !alone || row.isPossessive(lead.next())
        ? null
        : new Profession(last, lead.nationalities());
  }

  /** What stands before a name alone: "the Angolan" Gilberto Veríssimo, "the 60-year-old" Amal. */
  @Nullable Profession beforeName(int start) {
    Lead lead = row.is(start, "the") ? lead(start) : null;
    return lead == null || lead.nationalities().isEmpty() || !row.isPerson(lead.next())
        ? null
        : new Profession(lead.next() - 1, lead.nationalities());
  }

  /** Index of the last token of "diplomat" or "civil servant", or -1. */
  private int lastOfNoun(int at) {
    if (row.isIn(at, Words.PROFESSIONS)) {
      return at;
    }
    return row.is(at, "civil") && row.is(at + 1, "servant") ? at + 1 : -1;
  }
}
