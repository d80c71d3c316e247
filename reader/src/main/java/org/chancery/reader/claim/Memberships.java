package org.chancery.reader.claim;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.mention.Note;
import org.chancery.reader.time.Numbers;
import org.jspecify.annotations.Nullable;

/** Drafts who belongs to an organisation, and how many do. */
final class Memberships {

  /** Verbs that tell of members without telling of a change. */
  private static final Set<String> STANDING_VERBS =
      Set.of(
          "be",
          "have",
          "comprise",
          "include",
          "consist",
          "bring",
          "group",
          "unite",
          "make",
          "found",
          "remain",
          "stay",
          "enjoy",
          "hold",
          "number",
          "count",
          "compose");

  /** What may stand between a number of members and their names. */
  private static final String BEHIND_NUMBER =
      "(, )?(-lrb-|\\(|:|-|--|–|—|,|namely|that is|i\\.e\\.|being|are|is|were|include)( ,)?("
          + " namely| viz\\.?)?";

  /** What may stand between an organisation and the names of its members. */
  private static final String BEHIND_BODY = "(of )?(-lrb-|\\(|:|-|--|–|—)";

  private final DraftBook book;
  private final Discourse discourse;
  private final EventDays days;

  Memberships(DraftBook book, Discourse discourse, EventDays days) {
    this.days = days;
    this.book = book;
    this.discourse = discourse;
  }

  /** A number of members that names its organisation itself. */
  void countedOf(Scene scene, Mention.Count count, Entity organisation) {
    book.draft(
        new Grounds(scene, Span.of(count), "tally.of"),
        tally(organisation, count.status(), count.count()));
  }

  /** "the 27-nation bloc". */
  void strength(Scene scene, Mention mention, Entity body, Note note) {
    book.draft(
        new Grounds(scene, Span.of(mention), "tally.strong"),
        tally(body, "member", Integer.parseInt(note.value())));
  }

  /** "all 27 member states": of the organisation that the dispatch is about. */
  void counted(Scene scene, Mention.Count count) {
    Entity main = discourse.mainOrganisation();
    boolean all = count.first() > 0 && scene.sentence().token(count.first() - 1).is("all", "its");
    boolean allOf = scene.sentence().token(count.first()).is("all", "its");
    if (main != null && (all || allOf)) {
      countedOf(scene, count, main);
    }
  }

  private Fact.Tally tally(Entity organisation, String status, int count) {
    return new Fact.Tally(organisation, status, count, book.today(), false);
  }

  // ---------------------------------------------------------------- lists

  /** Members that stand in a row right behind the words for their organisation or their number. */
  void listed(Scene scene) {
    List<Mention> mentions = scene.mentions();
    for (int i = 0; i + 1 < mentions.size(); i++) {
      if (mentions.get(i + 1) instanceof Mention.Several row && row.members().size() > 2) {
        Mention before = mentions.get(i);
        Mention.Count counted = theyAre(scene, before, row) ? lastCount(scene) : null;
        if (counted != null) {
          they(scene, row, counted);
          continue;
        }
        Entity body = bodyOfRow(scene, before, row);
        List<Entity> members = discourse.resolve(scene, row, Roles.STATE, List.of());
        if (body != null && members.size() == row.members().size()) {
          listed(scene, before, row, body, members);
        }
      }
    }
  }

  /**
   * "They are China, India and Russia": those of whom the number was told in the sentence before.
   */
  private static boolean theyAre(Scene scene, Mention before, Mention.Several row) {
    return before.first() == 0
        && before instanceof Mention.Pointer pointer
        && pointer.word().equals("they")
        && between(scene, before, row).matches("are|include|comprise");
  }

  private Mention.@Nullable Count lastCount(Scene scene) {
    return scene.index() == 0 ? null : discourse.lastCount(scene.index() - 1);
  }

  private void they(Scene scene, Mention.Several row, Mention.Count count) {
    Entity body = orMain(count.organisation());
    List<Entity> members = discourse.resolve(scene, row, Roles.STATE, List.of());
    if (body != null && members.size() == row.members().size()) {
      String status = count.status().isEmpty() ? "member" : count.status();
      draft(scene, new Span(0, row.last()), members, body, status);
    }
  }

  private static String between(Scene scene, Mention before, Mention.Several row) {
    return scene.sentence().tokens().subList(before.last() + 1, row.first()).stream()
        .map(token -> token.lower())
        .collect(Collectors.joining(" "));
  }

  private @Nullable Entity bodyOfRow(Scene scene, Mention before, Mention.Several row) {
    String between = between(scene, before, row);
    if (before instanceof Mention.Count count) {
      boolean all = count.count() == row.members().size();
      return all && between.matches(BEHIND_NUMBER) ? orMain(count.organisation()) : null;
    }
    boolean body = before instanceof Mention.Name || before instanceof Mention.Pointer;
    boolean closed =
        row.last() + 1 >= scene.sentence().size()
            || scene.sentence().token(row.last() + 1).word().matches("\\)|-RRB-|[-–—.;]|--");
    boolean namely = between.matches(",? ?(namely|that is|i\\.e\\.) ?,?");
    return body && (namely || (closed && between.matches(BEHIND_BODY)))
        ? discourse.resolve(scene, before, Roles.BODY, List.of()).stream().findFirst().orElse(null)
        : null;
  }

  private void listed(
      Scene scene, Mention before, Mention.Several row, Entity body, List<Entity> members) {
    boolean counted = before instanceof Mention.Count count && !count.status().isEmpty();
    String status = counted ? ((Mention.Count) before).status() : "member";
    Span words = new Span(before.first(), row.last());
    draft(scene, words, members, body, status);
    if (counted) {
      book.draft(
          new Grounds(scene, words, "tally.listed"),
          new Fact.Tally(body, status, members.size(), book.today(), true));
    }
  }

  private void draft(Scene scene, Span words, List<Entity> members, Entity body, String status) {
    Grounds grounds = new Grounds(scene, words, "membership.listed");
    for (Entity member : members) {
      book.draft(
          grounds, new Fact.Membership(member, body, status, null, null, book.today(), null));
    }
  }

  private @Nullable Entity orMain(@Nullable Entity organisation) {
    return organisation == null ? discourse.mainOrganisation() : organisation;
  }

  // ---------------------------------------------------------------- by rule

  void membership(Roles roles) {
    List<Entity> organisations = new ArrayList<>(roles.entities("organisation", Roles.BODY));
    List<Entity> members = members(roles, organisations);
    Mention.GatheringName occasion = roles.mention("occasion", Mention.GatheringName.class);
    Mention.Count count = roles.mention("count", Mention.Count.class);
    if (organisations.isEmpty()) {
      organisation(roles, occasion, count).ifPresent(organisations::add);
    }
    // A state's own council has no states as members.
    organisations.removeIf(discourse::isOfState);
    if (organisations.isEmpty() || members.isEmpty()) {
      book.drop(roles, "member or organisation cannot be told");
      return;
    }
    String status = status(roles, count);
    if (status == null) {
      book.drop(roles, "the standing of the member cannot be told");
      return;
    }
    for (Entity organisation : organisations) {
      // An organ suspends a state from the organisation of which it is part.
      Entity body = status.equals("suspended") ? discourse.whole(organisation) : organisation;
      membership(roles, members, body, status, occasion, count);
    }
  }

  /** States; bodies only where they are named, for "it" is hardly ever one of them. */
  private List<Entity> members(Roles roles, List<Entity> organisations) {
    List<Entity> states = roles.entities("member", Roles.STATE);
    if (!states.isEmpty() || roles.mention("member", Mention.Name.class) == null) {
      return states;
    }
    return roles.entities("member", Roles.BODY).stream()
        .filter(body -> !organisations.contains(body))
        .toList();
  }

  /** The organisation that is not named itself: of the occasion, of the count, or the main one. */
  private Optional<Entity> organisation(
      Roles roles, Mention.@Nullable GatheringName occasion, Mention.@Nullable Count count) {
    Entity organisation = occasion == null ? null : occasion.organisation();
    if (organisation == null && count != null) {
      organisation = count.organisation();
    }
    return Optional.ofNullable(orMain(organisation, roles));
  }

  private void membership(
      Roles roles,
      List<Entity> members,
      Entity organisation,
      String status,
      Mention.@Nullable GatheringName occasion,
      Mention.@Nullable Count count) {
    Date start = roles.date("start");
    if (occasion != null && start == null) {
      start = occasionDate(roles, occasion);
    }
    Date end = roles.end("end");
    if (start instanceof Date.Interval && end == null) {
      // "for the term 2025-2026".
      Term term = new Term(start, null).spread();
      start = term.start();
      end = term.end();
    }
    if (start == null && end == null && isStep(roles)) {
      start = days.ofStep(roles);
    }
    Entity gathering = occasion == null ? null : Gatherings.entity(occasion, organisation, start);
    boolean asserted = roles.telling().isAsserted();
    Telling telling =
        asserted && (isAhead(start) || (start == null && isAhead(end)))
            ? roles.telling().as(Modality.PLANNED)
            : roles.telling();
    boolean lasting = start == null && end == null && asserted && !status.equals("former");
    for (Entity member : members) {
      book.draft(
          roles,
          new Fact.Membership(
              member, organisation, status, start, end, lasting ? book.today() : null, gathering),
          telling);
    }
    Integer ordinal = telling.isAsserted() ? ordinal(roles) : null;
    if (ordinal != null && members.size() == 1) {
      Date at = start == null ? book.today() : start;
      book.draft(roles, new Fact.Tally(organisation, status, ordinal, at, false));
    }
    if (count != null && asserted) {
      boolean complete = count.count() == members.size();
      book.draft(
          roles, new Fact.Tally(organisation, status, count.count(), book.today(), complete));
    }
    if (occasion != null) {
      book.draft(roles, Gatherings.fact(occasion, organisation, start));
    }
  }

  /** Whether a verb tells of a change of standing in the past: "joined", "was suspended". */
  private static boolean isStep(Roles roles) {
    IndexedWord verb = roles.match().trigger();
    return verb.tag().matches("VBD|VBN") && !STANDING_VERBS.contains(verb.lemma());
  }

  private boolean isAhead(@Nullable Date date) {
    return date != null && date.earliest().filter(day -> day.isAfter(book.day())).isPresent();
  }

  /** The standing that a count, the rule or the words of the role "status" tell; null for none. */
  private static @Nullable String status(Roles roles, Mention.@Nullable Count count) {
    if (count != null && !count.status().isEmpty()) {
      return count.status();
    }
    String set = roles.set("status");
    return "told".equals(set) ? Standings.told(roles) : set == null ? "member" : set;
  }

  /** "became the 31st member": how many there were from then on. */
  private static @Nullable Integer ordinal(Roles roles) {
    Scene scene = roles.scene();
    boolean begins = roles.match().trigger().tag().startsWith("VB");
    for (IndexedWord word : begins ? roles.match().role("status") : List.<IndexedWord>of()) {
      for (int at = scene.last(word) - 1; at >= Math.max(0, scene.last(word) - 4); at--) {
        Integer ordinal = Numbers.parseOrdinal(scene.sentence().token(at).lower());
        if (ordinal != null && ordinal > 1) {
          return ordinal;
        }
      }
    }
    return null;
  }

  /** The date that stands right behind the name of an occasion. */
  private @Nullable Date occasionDate(Roles roles, Mention.GatheringName occasion) {
    for (Mention mention : roles.scene().mentions()) {
      if (mention instanceof Mention.Time time
          && mention.first() > occasion.last()
          && mention.first() <= occasion.last() + 3) {
        roles.include(Span.of(time));
        return time.expression().resolve(book.day(), roles.direction());
      }
    }
    return null;
  }

  void tally(Roles roles) {
    Entity named = roles.entity("organisation", Roles.BODY);
    List<Mention.Count> counts = roles.mentions("count", Mention.Count.class);
    Integer number = number(roles);
    if (named == null && counts.size() == 1) {
      named = counts.getFirst().organisation();
    }
    Entity organisation = orMain(named, roles);
    if (organisation != null && number != null && counts.isEmpty()) {
      String told = Standings.told(roles);
      book.draft(roles, tally(organisation, told == null ? "member" : told, number));
      return;
    }
    if (organisation == null || counts.isEmpty()) {
      book.drop(roles, "the organisation or the count cannot be told");
      return;
    }
    for (Mention.Count count : counts) {
      String status = count.status().isEmpty() ? roles.set("status") : count.status();
      Entity body = count.organisation() == null ? organisation : count.organisation();
      if (status != null && body != null) {
        book.draft(roles, tally(body, status, count.count()));
      }
    }
  }

  /** A bare number: "brought the number of allies to 32". */
  private static @Nullable Integer number(Roles roles) {
    for (IndexedWord word : roles.match().role("number")) {
      int at = roles.scene().first(word);
      Integer number = Numbers.parse(roles.scene().sentence().token(at).lower());
      if (number != null) {
        roles.include(new Span(at, at));
        return number;
      }
    }
    return null;
  }

  /** The organisation that the dispatch is about, where none is named and the rule allows it. */
  private @Nullable Entity orMain(@Nullable Entity organisation, Roles roles) {
    return organisation == null && roles.set("organisation") != null
        ? discourse.mainOrganisation()
        : organisation;
  }
}
