package org.chancery.reader.mention;

import java.util.List;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Standing;
import org.chancery.reader.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind a person's name: age, titles, profession, state. */
final class AppositionGrammar {

  private final TokenRow row;
  private final Glossary glossary;
  private final TitleGrammar titleGrammar;
  private final PersonNameGrammar names;
  private final ProfessionGrammar professions;
  private final OwnerGrammar owners;

  AppositionGrammar(
      TokenRow row,
      Glossary glossary,
      TitleGrammar titleGrammar,
      PersonNameGrammar names,
      ProfessionGrammar professions,
      OwnerGrammar owners) {
    this.row = row;
    this.glossary = glossary;
    this.titleGrammar = titleGrammar;
    this.names = names;
    this.professions = professions;
    this.owners = owners;
  }

  /** The person with everything that stands behind the name. */
  Mention.Person withAppositions(Mention.Person bare) {
    Mention.Person person = bare;
    Mention.Person richer = withNext(person);
    while (richer != null) {
      person = richer;
      richer = withNext(person);
    }
    return person;
  }

  private Mention.@Nullable Person withNext(Mention.Person person) {
    Mention.Person withState = withState(person);
    if (withState != null) {
      return withState;
    }
    Mention.Person withAge = withAge(person);
    return withAge != null ? withAge : withTitleOrProfession(person);
  }

  // ---------------------------------------------------------------- state and age

  /** "Azali Assoumani of Comoros": the owner of a title without one, else the person's state. */
  private Mention.@Nullable Person withState(Mention.Person person) {
    int next = person.last() + 1;
    boolean bracket = row.is(next, "(");
    if (!(bracket || row.is(next, "of")) || person.last() != person.nameLast()) {
      return null;
    }
    Mention.Person withBody = bracket ? null : withBody(person, next);
    if (withBody != null) {
      return withBody;
    }
    Lexicon.Hit hit = glossary.nameAt(row.behind(next + 1, "the"));
    if (hit == null || hit.stateName().isEmpty() || (bracket && !row.is(hit.last() + 1, ")"))) {
      return null;
    }
    int last = bracket ? hit.last() + 1 : hit.last();
    Entity state = hit.stateName().get();
    List<Post> offices = person.posts().stream().filter(post -> !isRank(post)).toList();
    boolean owns =
        offices.stream()
            .anyMatch(post ->
                post.body() == null
                    && post.suits(state)
                    && !post.title().matches("predecessor|successor|deputy"));
    List<Note> notes =
        owns ? List.of() : List.of(ProfessionGrammar.nationality(state, next, hit.last()));
    return person
        .withPosts(owns ? offices.stream().map(post -> post.orOf(state)).toList() : offices)
        .with(person.first(), last, List.of(), notes);
  }

  /** "Vice-Chancellor Piet Koster of the University of Arnhem". */
  private Mention.@Nullable Person withBody(Mention.Person person, int of) {
    OwnerGrammar.Area area = owners.area(of);
    boolean owns =
        area != null
            && area.entity().kind() == EntityKind.ORGANISATION
            && person.posts().stream()
                .anyMatch(post -> post.body() == null && post.suits(area.entity()));
    return area == null || !owns
        ? null
        : person
            .withPosts(person.posts().stream().map(post -> post.orOf(area.entity())).toList())
            .with(person.first(), area.last(), List.of(), List.of());
  }

  /** "Ambassador" before a name is a rank for life; only "S's ambassador" is an office. */
  private static boolean isRank(Post post) {
    return post.title().equals("Ambassador") && post.body() == null;
  }

  /** "Zhang, 65, took over". */
  private Mention.@Nullable Person withAge(Mention.Person person) {
    int comma = person.last() + 1;
    int aged = row.behind(comma + 1, "aged", "age");
    int age = row.is(aged, "who") && row.is(aged + 1, "is") ? aged + 2 : aged;
    if (!row.is(comma, ",")
        || !row.word(age).matches("[1-9]\\d|1[01]\\d")
        || !(row.is(age + 1, ",", ".", ";") || row.atEnd(age + 1))) {
      return null;
    }
    Note note = new Note("age", row.word(age), null, false, age, age);
    int last = row.is(age + 1, ",") ? age + 1 : age;
    return person.with(person.first(), last, List.of(), List.of(note));
  }

  // ---------------------------------------------------------------- titles and professions

  /** "Zhang Ming, then China's ambassador to the EU," or "Norov (a career diplomat)". */
  private Mention.@Nullable Person withTitleOrProfession(Mention.Person person) {
    int next = person.last() + 1;
    boolean bracket = row.is(next, "(");
    boolean comma = row.is(next, ",");
    boolean behindComma = row.is(person.last(), ",");
    if (!comma && !bracket && !behindComma && !row.isDash(next)) {
      return null;
    }
    int adverb = behindComma && !comma ? next : next + 1;
    boolean former =
        row.is(adverb, "then", "formerly", "previously", "until", "once", "earlier", "sometime");
    int at = behindAdverb(adverb);
    TitleGrammar.Titles titles = titleGrammar.titles(at);
    if (titles != null && comma && isListed(person) && isOfNext(titles)) {
      return null;
    }
    if (titles != null && titles.posts().size() > 1 && comma && isOfNext(titles)) {
      titles = titles.withoutLast();
    }
    if (titles != null) {
      List<Post> posts =
          former
              ? titles.posts().stream().map(post -> post.standing(Standing.FORMER)).toList()
              : titles.posts();
      return withTitles(person, titles.last(), bracket, posts);
    }
    ProfessionGrammar.Profession named = professions.profession(at);
    ProfessionGrammar.Profession profession = named == null ? professions.origin(at) : named;
    return profession == null
        ? null
        : withApposition(person, profession.last(), bracket, List.of(), profession.notes());
  }

  private boolean isListed(Mention.Person person) {
    return !person.posts().isEmpty() || row.is(person.last(), ")");
  }

  /** In a list of persons a title between commas belongs to the name behind it. */
  private boolean isOfNext(TitleGrammar.Titles titles) {
    int comma = titles.last() + 1;
    return titles.definite() && row.is(comma, ",") && names.nameBehindTitle(comma + 1) != null;
  }

  /** The person with as many of the titles as stand before a place where they can end. */
  private Mention.@Nullable Person withTitles(
      Mention.Person person, int end, boolean bracket, List<Post> posts) {
    Mention.Person all = withApposition(person, end, bracket, posts, List.of());
    for (int kept = posts.size() - 1; all == null && !bracket && kept > 0; kept--) {
      List<Post> fewer = posts.subList(0, kept);
      all = withApposition(person, fewer.getLast().last(), false, fewer, List.of());
    }
    return all;
  }

  /** The place behind "then", "until 2021", "currently" or nothing. */
  private int behindAdverb(int at) {
    if (row.is(at, "until")) {
      TimeSpan span = glossary.timeAt(at + 1);
      return span == null ? at + 2 : span.last() + 1;
    }
    int behind =
        row.behind(
            at,
            "then",
            "formerly",
            "previously",
            "currently",
            "now",
            "once",
            "earlier",
            "himself",
            "herself",
            "sometime",
            "also",
            "at");
    return row.is(at, "at")
        ? row.behind(behind, "present")
        : row.behind(behind, "appointed", "elected", "named", "also");
  }

  /** The person with an apposition, where that may end behind its last word. */
  private Mention.@Nullable Person withApposition(
      Mention.Person person, int last, boolean bracket, List<Post> posts, List<Note> notes) {
    if (!(bracket ? row.is(last + 1, ")") : mayEndBefore(last + 1))) {
      return null;
    }
    int end = bracket || endsWithMark(last + 1) ? last + 1 : last;
    return person.with(person.first(), end, posts, notes);
  }

  /** Whether an apposition may end before a token. A name there makes the title that name's own. */
  private boolean mayEndBefore(int at) {
    if (row.atEnd(at)) {
      return true;
    }
    return names.nameBehindTitle(at) == null
        && (row.is(at, ",", ".", ";", ":", "\"", "”", "''")
            || row.is(at, "who", "and", "whose", "with", "from", "since", "until", "as", "on")
            || row.is(at, "in", "at", "told", "during", "after", "before", "(", "but", "while")
            || row.isDash(at)
            || row.isVerb(at)
            || glossary.isTime(at)
            || isListLabel(at));
  }

  /** The next entry of a list: "Lesotho: The Rt. Hon. ...", "18. Summit noted". */
  private boolean isListLabel(int at) {
    Lexicon.Hit hit = glossary.nameAt(at);
    boolean number =
        row.word(at).matches("\\d{1,3}") && (row.is(at + 1, ".", ")") || row.atEnd(at + 1));
    return number || (hit != null && row.is(hit.last() + 1, ":"));
  }

  /** A closing comma or dash belongs to the apposition, unless a list goes on behind it. */
  private boolean endsWithMark(int at) {
    return (row.is(at, ",") || row.isDash(at))
        && !row.is(at + 1, "and")
        && !row.isCapitalised(at + 1);
  }
}
