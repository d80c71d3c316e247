package org.chancery.reader.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads persons by name with all that stands beside it, and offices whose holder has no name. */
final class PersonGrammar {

  private final TokenRow row;
  private final Glossary glossary;
  private final TitleGrammar titleGrammar;
  private final PersonNameGrammar names;
  private final ProfessionGrammar professions;
  private final AppositionGrammar appositions;

  PersonGrammar(
      TokenRow row,
      Glossary glossary,
      TitleGrammar titleGrammar,
      OwnerGrammar owners,
      KnownNames known) {
    this.row = row;
    this.glossary = glossary;
    this.titleGrammar = titleGrammar;
    this.names = new PersonNameGrammar(row, glossary, known);
    this.professions = new ProfessionGrammar(row, glossary);
    this.appositions =
        new AppositionGrammar(row, glossary, titleGrammar, names, professions, owners);
  }

  @Nullable Mention person(int at) {
    TitleGrammar.Titles titles = titleGrammar.titles(at);
    Mention titled = titles == null ? null : titled(titles);
    if (titled != null) {
      return titled;
    }
    Mention.Person person = described(at);
    if (person == null) {
      person = person(at, names.name(at), List.of());
    }
    if (person == null) {
      return calledByTitle(at);
    }
    Mention.Person full = appositions.withAppositions(person);
    // "Saudi Arabia's Prince Turki, the kingdom's foreign minister": the state is the office's.
    boolean ofState =
        row.isPossessive(full.nameFirst() - 1)
            && full.posts().stream().anyMatch(post -> !post.office().of().equals("organisation"));
    return ofState ? full.ofItsState() : full;
  }

  /** Two or more capitalised words are a person's name where a title in commas follows them. */
  private Mention.@Nullable Person calledByTitle(int at) {
    PersonNameGrammar.PersonName name =
        row.isProperNoun(at) && !row.isIn(at, Words.DETERMINERS) ? names.nameBehindTitle(at) : null;
    int comma = name == null ? at : name.last() + 1;
    if (name == null || name.last() == name.nameFirst() || !row.is(comma, ",")) {
      return null;
    }
    TitleGrammar.Titles titles = titleGrammar.titles(comma + 1);
    boolean titled = titles != null && (titles.definite() || titles.haveOwner());
    if (!titled && professions.profession(comma + 1) == null) {
      return null;
    }
    Mention.Person person = appositions.withAppositions(name.person(at, List.of(), List.of()));
    return person.posts().isEmpty() && person.notes().isEmpty() ? null : person;
  }

  private static Mention.@Nullable Person person(
      int start, PersonNameGrammar.@Nullable PersonName name, List<Note> notes) {
    return name == null ? null : name.person(start, List.of(), notes);
  }

  /** A name behind its titles; the titles alone where no name follows. */
  private @Nullable Mention titled(TitleGrammar.Titles titles) {
    PersonNameGrammar.PersonName name = nameOfHolder(titles);
    if (name != null) {
      return appositions.withAppositions(name.person(titles.first(), titles.posts(), List.of()));
    }
    boolean anchored =
        titles.definite()
            || titles.haveOwner()
            || row.is(titles.first() - 1, "as")
            || isPredicate(titles.first());
    return anchored && !titles.areRelative()
        ? new Mention.OfficeName(titles.first(), titles.last(), titles.posts(), titles.definite())
        : null;
  }

  /** "who was once ambassador in Washington", "was elected president". */
  private boolean isPredicate(int first) {
    int before = first - 1;
    while (row.is(
        before, "once", "then", "now", "also", "formerly", "previously", "earlier", "currently")) {
      before--;
    }
    return row.is(
        before,
        "was",
        "is",
        "been",
        "became",
        "become",
        "becomes",
        "elected",
        "appointed",
        "named",
        "remains",
        "remained",
        "reelected",
        "made",
        "being",
        "installed");
  }

  /** "Foreign Minister Wang Yi", or "the foreign minister, Wang Yi," between commas. */
  private PersonNameGrammar.@Nullable PersonName nameOfHolder(TitleGrammar.Titles titles) {
    int next = titles.last() + 1;
    PersonNameGrammar.PersonName name = names.nameBehindTitle(next);
    boolean called = titles.definite() || row.isProperNoun(titles.posts().getFirst().first());
    if (name != null || !called || !row.is(next, ",")) {
      return name;
    }
    PersonNameGrammar.PersonName apposed = apposed(titles, next + 1);
    boolean closed =
        apposed != null
            && (row.is(apposed.last() + 1, ",", ".", ";", ":", "(", "of", "from", "who")
                || row.isVerb(apposed.last() + 1)
                || row.isDash(apposed.last() + 1)
                || row.atEnd(apposed.last() + 1));
    return closed ? apposed : null;
  }

  /** A name between commas; behind a certain title any two capitalised words are one. */
  private PersonNameGrammar.@Nullable PersonName apposed(TitleGrammar.Titles titles, int start) {
    PersonNameGrammar.PersonName known = names.name(start);
    if (known != null || !titles.definite()) {
      return known;
    }
    PersonNameGrammar.PersonName likely = names.nameBehindTitle(start);
    return likely != null && likely.last() > likely.nameFirst() ? likely : null;
  }

  /** "German diplomat Helga Schmid", "Uzbekistan's Vladimir Norov". */
  private Mention.@Nullable Person described(int start) {
    Lexicon.Hit hit = glossary.nameAt(start);
    if (hit != null && hit.stateName().isPresent() && row.isPossessive(hit.last() + 1)) {
      Note nationality = ProfessionGrammar.nationality(hit.stateName().get(), start, hit.last());
      return person(start, names.name(hit.last() + 2), List.of(nationality));
    }
    ProfessionGrammar.Profession named = professions.profession(start);
    ProfessionGrammar.Profession profession = named == null ? professions.beforeName(start) : named;
    return profession == null
        ? null
        : person(start, names.name(profession.last() + 1), profession.notes());
  }
}
