package org.chancery.register;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Claim;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Stretch;
import org.chancery.model.Truth;
import org.chancery.register.entry.Entry;
import org.chancery.register.entry.Moments;
import org.chancery.register.entry.Reported;
import org.chancery.register.entry.Stance;
import org.chancery.register.statute.Statutes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the register, answered by what is known now, or was known at one instant.
 *
 * <p>A day is one of the Gregorian calendar, without a time zone. Ids that the register does not
 * have give empty answers.
 */
public final class View {
  private static final int ROWS_AT_ONCE = 500;
  private static final int SUGGESTIONS = 8;

  // A folded name has nothing but letters, digits and spaces: no wildcards to escape.
  private static final String BEGINS_SO = "n.folded like fold(:name) || '%'";
  private static final String ENDS_SO = "n.folded like '% ' || fold(:name)";

  private static final Comparator<Entry> IN_TIME =
      comparing(View::moment, nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Entry::id);

  private final Database database;
  private final Optional<Instant> known;

  View(Database database, Optional<Instant> known) {
    this.database = database;
    this.known = known;
  }

  /**
   * Who stood in which relation of membership to an organisation on a day.
   *
   * @param organisation id of the organisation
   * @param status only this one; empty for all
   */
  public Members members(String organisation, Optional<String> status, LocalDate on) {
    return members(organisation, status, Stretch.of(on));
  }

  /**
   * As {@link #members(String, Optional, LocalDate)}, for those who did on some day of a stretch;
   * counts are those nearest to its last day.
   */
  public Members members(String organisation, Optional<String> status, Stretch during) {
    return database.read(handle ->
        new Members(
            held(
                entries(
                    handle,
                    EntryFilter.of("membership")
                        .with("organisation", organisation)
                        .saying("status", status)
                        .within(during)),
                during,
                comparing((Held held) -> membership(held).status())
                    .thenComparing(held -> membership(held).member().name())),
            tallies(handle, organisation, status, during.last())));
  }

  /**
   * In which organisations somebody stood in a relation of membership on some day of a stretch, by
   * status and name.
   *
   * @param member id of the member, a state as a rule
   * @param status only this one; empty for all
   */
  public List<Held> memberships(String member, Optional<String> status, Stretch during) {
    return database.read(handle ->
        held(
            entries(
                handle,
                EntryFilter.of("membership")
                    .with("member", member)
                    .saying("status", status)
                    .within(during)),
            during,
            comparing((Held held) -> membership(held).status())
                .thenComparing(held -> membership(held).organisation().name())));
  }

  /**
   * In which organisations two stood at one time.
   *
   * @param one id of the one
   * @param other id of the other
   * @param status only this one, of both; empty for any
   * @param during only what falls into this stretch; its end, if none, leaves possible years
   *     without end uncounted
   */
  public Shared shared(String one, String other, Optional<String> status, Stretch during) {
    return database.read(
        handle -> new SharedMemberships(this, handle).of(one, other, status, during));
  }

  /**
   * Who held an office on a day, those who certainly did first.
   *
   * @param office its title; case, accents and punctuation do not matter
   * @param body id of the organisation or state that it belongs to
   */
  public List<Held> holders(String office, String body, LocalDate on) {
    return holders(office, body, Stretch.of(on));
  }

  /** As {@link #holders(String, String, LocalDate)}, for those who did on some day of a stretch. */
  public List<Held> holders(String office, String body, Stretch during) {
    return database.read(handle ->
        held(
            tenures(handle, office, body),
            during,
            comparing(Held::truth).thenComparing(Held::entry, IN_TIME)));
  }

  /** All who held an office, whenever, in order of time. */
  public Incumbents incumbents(String office, String body) {
    return new Incumbents(database.read(handle -> tenures(handle, office, body)));
  }

  /** The entries that are wanted, in order of time; those without a time last. */
  public List<Entry> entries(EntryFilter filter) {
    return database.read(handle -> entries(handle, filter));
  }

  /**
   * What changed in the world between two days.
   *
   * @param entity id of the organisation, state or person whose world it is
   * @param from the day before which nothing counts; what began on it had begun
   * @param to the last day that counts, not before the other
   */
  public Differences differences(String entity, LocalDate from, LocalDate to) {
    return Differences.between(entity, timeline(entity), from, to);
  }

  /**
   * What changed in the register's knowledge since an instant, up to that of this view; the latest
   * first.
   *
   * @param since what was recorded then and before is no change
   * @param entity only entries in which this one plays a role; empty for all
   * @param limit how many of them to give, from 0
   */
  public Revisions revisions(Instant since, Optional<String> entity, int limit) {
    View before = new View(database, Optional.of(since));
    return database.read(
        handle -> new RevisionBook(before, this, handle).since(since, known, entity, limit));
  }

  /** Every entry in which an entity plays a role, in order of time; those without a time last. */
  public List<Entry> timeline(String entity) {
    return database.read(handle -> timeline(handle, entity));
  }

  /**
   * Every entry of one type in which an entity plays a role, in order of time; those without a time
   * last.
   *
   * @param type name of the type, as in "presidency"
   * @param role name of the role, as in "organisation"
   * @param entities ids; of any of them
   */
  public List<Entry> entries(String type, String role, Collection<String> entities) {
    return database.read(handle ->
        query(
                handle,
                entries(
                    """
                    where e.type = :type
                      and e.version in (
                        select version from entry_role
                        where role = :role and entity = any(:entities))\
                    """))
            .bind("type", type)
            .bind("role", role)
            .bindArray("entities", String.class, entities)
            .map((row, _) -> Rows.entry(row))
            .stream()
            .sorted(IN_TIME)
            .toList());
  }

  /**
   * What the register has under an id.
   *
   * @param id of an entity, a dispatch or a claim; or the label of a dispatch
   */
  public Optional<Shown> show(String id) {
    return database.read(handle ->
        showEntity(handle, id)
            .or(() -> showDispatch(handle, id).map(shown -> shown))
            .or(() -> showClaim(handle, id).map(shown -> shown)));
  }

  /** The entity with an id, or the one that stands for it. */
  public Optional<Entity> entity(String id) {
    return database.read(handle -> named(handle, "e.id = :name", id).stream().findFirst());
  }

  /** Every name that an entity goes by, the standard one first. */
  public List<String> names(Entity entity) {
    return database.read(handle -> names(handle, entity));
  }

  /** Every version in which the register has had an entry up to the view's time, oldest first. */
  public List<Version> history(String entryId) {
    return database.read(handle -> new EntryHistory(handle, known).of(entryId));
  }

  /**
   * What began, ended or happened lately in the world of all organisations, the latest first.
   *
   * @param during the days in which it fell; on which of them exactly may be unknown
   * @param limit how many to give, from 0
   */
  public List<Entry> lately(Stretch during, int limit) {
    return database.read(handle ->
        query(
                handle,
                entries(
                        """
                        where e.type = any(:types)
                          and greatest(e.earliest_start, e.latest_end) between :first and :last\
                        """)
                    + " order by greatest(e.earliest_start, e.latest_end) desc, e.id limit :some")
            .bindArray("types", String.class, "membership", "tenure", "presidency", "gathering")
            .bind("first", during.first())
            .bind("last", during.last())
            .bind("some", limit)
            .map((row, _) -> Rows.entry(row))
            .list());
  }

  /**
   * Dispatches, those recorded last first.
   *
   * @param limit how many to give, from 0
   * @param skipped how many to pass over before, from 0
   */
  public List<DispatchInfo> latestDispatches(int limit, int skipped) {
    return database.read(handle ->
        query(
                handle,
                """
                select %s from dispatch d
                join reading r on r.dispatch = d.id and %s
                order by d.recorded desc, d.date desc, d.id limit :some offset :skipped\
                """
                    .formatted(Rows.INFO, current("r")))
            .bind("some", limit)
            .bind("skipped", skipped)
            .map((row, _) -> Rows.info(row))
            .list());
  }

  /**
   * A dispatch with its claims.
   *
   * @param id its id or its label
   */
  public Optional<Shown.OfDispatch> dispatch(String id) {
    return database.read(handle -> showDispatch(handle, id));
  }

  /** A claim and the entries that it bears on. */
  public Optional<Shown.OfClaim> claim(String id) {
    return database.read(handle -> showClaim(handle, id));
  }

  /** Gives every dispatch, in order of date, one after the other. */
  public void dispatches(Consumer<? super DispatchInfo> out) {
    dispatches(Stretch.ever(), 0, Integer.MAX_VALUE, out);
  }

  /**
   * Gives the dispatches published on some days, in order of date, one after the other.
   *
   * @param skipped how many to pass over before, from 0
   * @param limit how many to give, from 0
   */
  public void dispatches(
      Stretch published, int skipped, int limit, Consumer<? super DispatchInfo> out) {
    database.read(handle -> {
      query(
              handle,
              """
              select %s from dispatch d
              join reading r on r.dispatch = d.id and %s
              where d.date between :first and :last
              order by d.date, d.id limit :some offset :skipped\
              """
                  .formatted(Rows.INFO, current("r")))
          .bind("some", limit)
          .bind("skipped", skipped)
          .bind("first", published.first())
          .bind("last", published.last())
          .setFetchSize(ROWS_AT_ONCE)
          .map((row, _) -> Rows.info(row))
          .forEach(out);
      return out;
    });
  }

  /** The dispatches of a source with their texts, in the order in which they were recorded. */
  public List<Kept> dispatches(String source) {
    return database.read(handle ->
        query(
                handle,
                """
                select d.*, r.reader from dispatch d
                join reading r on r.dispatch = d.id and %s
                where d.source = :source
                order by d.recorded, d.label, d.id\
                """
                    .formatted(current("r")))
            .bind("source", source)
            .map((row, _) -> new Kept(Rows.dispatch(row), Rows.info(row)))
            .list());
  }

  /** Gives the claims that are wanted, in order of their dispatches' dates, one after the other. */
  public void claims(ClaimFilter filter, Consumer<? super Testimony> out) {
    claims(filter, 0, Integer.MAX_VALUE, out);
  }

  /**
   * As {@link #claims(ClaimFilter, Consumer)}, a part of them.
   *
   * @param skipped how many to pass over before, from 0
   * @param limit how many to give, from 0
   */
  public void claims(ClaimFilter filter, int skipped, int limit, Consumer<? super Testimony> out) {
    database.read(handle -> {
      filtered(handle, filter, "d.date, d.id, c.position limit :some offset :skipped")
          .bind("some", limit)
          .bind("skipped", skipped)
          .setFetchSize(ROWS_AT_ONCE)
          .map((row, _) -> Rows.testimony(row))
          .forEach(out);
      return out;
    });
  }

  /**
   * As {@link #claims(ClaimFilter, Consumer)}, those of the latest dispatches first.
   *
   * @param limit how many to give, from 0
   */
  public List<Testimony> latestClaims(ClaimFilter filter, int limit) {
    return database.read(handle ->
        filtered(handle, filter, "d.date desc, d.id, c.position limit :some")
            .bind("some", limit)
            .map((row, _) -> Rows.testimony(row))
            .list());
  }

  /**
   * Entities in order of name.
   *
   * @param kind only this one; empty for all
   * @param prefix how the standard name begins; case, accents and punctuation do not matter; "" for
   *     all
   */
  public List<Entity> entities(Optional<EntityKind> kind, String prefix) {
    return database.read(handle -> {
      Query query =
          query(
                  handle,
                  """
                  select e.id, e.kind, e.name from entity e
                  where %s and starts_with(fold(e.name), fold(:prefix)) %s
                  order by e.name, e.id\
                  """
                      .formatted(current("e"), kind.isPresent() ? "and e.kind = :kind" : ""))
              .bind("prefix", prefix);
      kind.ifPresent(it -> query.bind("kind", it.word()));
      return query.map((row, _) -> Rows.entity(row)).list();
    });
  }

  /** An entry and the claims that it rests on; empty if there is no such entry. */
  public Optional<Proof> evidence(String entryId) {
    return database.read(handle ->
        query(handle, entries("where e.id = :id"))
            .bind("id", entryId)
            .map((row, _) -> Rows.entry(row))
            .findOne()
            .map(entry -> proof(handle, entry)));
  }

  /** All rulings, in their order; whether they stand is told as of the time of the view. */
  public List<Ruled> rulings() {
    return database.read(handle -> new RulingView(handle, known).all());
  }

  /** The rulings that stand and are about a claim, in their order. */
  public List<Ruled> rulingsOn(String claim) {
    return database.read(
        handle -> new RulingView(handle, known).on(List.of(claim)).getOrDefault(claim, List.of()));
  }

  /** What a claim says after the rulings on it; empty if there is no such claim. */
  public Optional<Fact> ruledFact(String claim) {
    return database.read(handle ->
        query(handle, testimonies("where c.id = :id"))
            .bind("id", claim)
            .map((row, _) -> Rows.claim(row).fact())
            .findFirst()
            .map(stated -> new RulingView(handle, known).saying(claim, stated)));
  }

  /** The rulings that stand and say that an entity is one with another, or is not. */
  public List<Ruled> rulingsAbout(String entity) {
    return database.read(handle -> new RulingView(handle, known).about(entity));
  }

  /**
   * What does not fit in what is known, by some statutes.
   *
   * @param observers who look further than the register's own checks
   */
  public Findings findings(Statutes statutes, List<Observer> observers) {
    return new Findings(this, database, statutes, observers);
  }

  /** Pairs of entities that may be one and are not taken for one, by their names. */
  public List<Doubt> doubts() {
    return database.read(handle ->
        query(
                handle,
                """
                select a.id as a_id, a.kind as a_kind, a.name as a_name,
                  b.id as b_id, b.kind as b_kind, b.name as b_name,
                  l.reason, lower(l.recorded) as since
                from likeness l
                join entity a on a.id = l.one and %s
                join entity b on b.id = l.other and %s
                left join identity ia on ia.entity = l.one and %s
                left join identity ib on ib.entity = l.other and %s
                where %s and coalesce(ia.stands_for, l.one) <> coalesce(ib.stands_for, l.other)
                  and not exists (
                    select from pair_ruling p
                    where p.one = l.one and p.other = l.other and %s)
                order by a.name, b.name, l.one, l.other\
                """
                    .formatted(
                        current("a"),
                        current("b"),
                        current("ia"),
                        current("ib"),
                        current("l"),
                        current("p")))
            .map((row, _) -> Rows.doubt(row))
            .list());
  }

  /**
   * The entities that a name or id stands for. Case, accents, punctuation, articles and the British
   * or American spelling do not matter; the beginning of a name will do if no other entity has a
   * name that begins so, and the end of a person's, as a surname, if no other person's ends so.
   */
  public Found find(String name) {
    return database.read(handle -> {
      List<Entity> exact =
          Stream.<Supplier<List<Entity>>>of(
                  () -> named(handle, "e.id = :name", name),
                  // "OPEC" is not OPEC+, though signs do not count otherwise.
                  () -> named(handle, having("lower(n.name) = lower(:name)"), name),
                  () -> named(handle, having("n.folded = fold(:name)"), name),
                  () -> onlyOne(named(handle, having(BEGINS_SO), name)),
                  () -> onlyOne(named(handle, "e.kind = 'person' and " + having(ENDS_SO), name)))
              .map(Supplier::get)
              .filter(found -> !found.isEmpty())
              .findFirst()
              .orElse(List.of());
      return new Found(exact, exact.isEmpty() ? similar(handle, name) : List.of());
    });
  }

  private List<Entry> tenures(Handle handle, String office, String body) {
    return query(
            handle,
            entries(
                """
                where e.type = 'tenure' and e.word = fold(:office) and e.body = :body\
                """))
        .bind("office", office)
        .bind("body", body)
        .map((row, _) -> Rows.entry(row))
        .stream()
        .sorted(IN_TIME)
        .toList();
  }

  private static Fact.Membership membership(Held held) {
    return (Fact.Membership) held.entry().fact();
  }

  /** Chooses among all counts first, and only then loads what is chosen. */
  private List<TallyOn> tallies(
      Handle handle, String organisation, Optional<String> status, LocalDate on) {
    Map<String, Reported> nearest =
        Tallies.nearest(ruled(handle, counts(handle, organisation, status)), on).stream()
            .collect(toMap(Reported::claim, count -> count));
    if (nearest.isEmpty()) {
      return List.of();
    }
    return query(handle, testimonies("where c.id = any(:ids)"))
        .bindArray("ids", String.class, nearest.keySet())
        .map((row, _) -> Rows.testimony(row))
        .stream()
        .flatMap(it ->
            Stream.ofNullable(nearest.get(it.claim().id())).map(count -> Tallies.tally(count, it)))
        .sorted(comparing(TallyOn::status))
        .toList();
  }

  /** The same, with what is ruled of them; the rejected ones are left out. */
  private List<Reported> ruled(Handle handle, List<Reported> counts) {
    if (counts.isEmpty()) {
      return counts;
    }
    RulingView rulings = new RulingView(handle, known);
    return counts.stream().flatMap(count -> rulings.applied(count).stream()).toList();
  }

  private List<Reported> counts(Handle handle, String organisation, Optional<String> status) {
    Facts facts = new Facts();
    Query query =
        query(
                handle,
                """
                select %s from claim c
                join reading r on r.id = c.reading and %s
                join dispatch d on d.id = r.dispatch
                left join dispatch first on false
                where c.type = 'tally' and c.modality = 'asserted' %s and %s\
                """
                    .formatted(
                        Rows.REPORTED,
                        current("r"),
                        status.isPresent() ? "and c.fact ->> 'status' = :status" : "",
                        standsFor("c.fact #>> '{organisation,id}'", ":organisation")))
            .bind("organisation", organisation);
    status.ifPresent(it -> query.bind("status", it));
    return query.map((row, _) -> Rows.reported(row, facts)).list();
  }

  private static List<Held> held(List<Entry> entries, Stretch during, Comparator<Held> order) {
    return entries.stream()
        .map(entry -> new Held(entry, entry.holdsWithin(during)))
        .filter(held -> held.truth() != Truth.NO)
        .sorted(order)
        .toList();
  }

  private List<Entry> entries(Handle handle, EntryFilter filter) {
    Query query = query(handle, weighed("where " + filter.condition()));
    filter.bind(query);
    List<EntryRow> rows = query.map((row, _) -> EntryRow.of(row)).list();
    return database.facts().entries(handle, rows).stream().sorted(IN_TIME).toList();
  }

  /** A query for entries as {@link EntryRow} reads them, that is, without their facts. */
  private String weighed(String condition) {
    return entries(condition).replaceFirst("e\\.fact::text as fact", "e.version");
  }

  private List<Entry> timeline(Handle handle, String entity) {
    return query(
            handle,
            entries("where e.version in (select version from entry_role where entity = :entity)"))
        .bind("entity", entity)
        .map((row, _) -> Rows.entry(row))
        .stream()
        .sorted(IN_TIME)
        .toList();
  }

  /** The first of its days that is known. Sorting asks for it often, so it makes no streams. */
  private static @Nullable LocalDate moment(Entry entry) {
    Bounds bounds = entry.bounds();
    LocalDate start =
        bounds.earliestStart() != null ? bounds.earliestStart() : bounds.latestStart();
    LocalDate end = bounds.earliestEnd() != null ? bounds.earliestEnd() : bounds.latestEnd();
    if (start != null || end != null) {
      return start != null ? start : end;
    }
    return Moments.of(entry.fact()).flatMap(Date::earliest).orElse(null);
  }

  private Optional<Shown> showEntity(Handle handle, String id) {
    return named(handle, "e.id = :name", id).stream()
        .findFirst()
        .map(entity -> new Shown.OfEntity(entity, names(handle, entity), timeline(handle, id)));
  }

  private List<String> names(Handle handle, Entity entity) {
    List<String> names = new ArrayList<>(List.of(entity.name()));
    query(
            handle,
            """
            select distinct n.name from entity_name n
            where %s and n.name <> :name and %s order by n.name\
            """
                .formatted(standsFor("n.entity", ":id"), current("n")))
        .bind("id", entity.id())
        .bind("name", entity.name())
        .mapTo(String.class)
        .forEach(names::add);
    return names;
  }

  private Optional<Shown.OfDispatch> showDispatch(Handle handle, String id) {
    return query(
            handle,
            """
            select d.*, r.reader from dispatch d
            join reading r on r.dispatch = d.id and %s
            where d.id = :id or d.label = :id
            order by d.id = :id desc, d.date desc limit 1\
            """
                .formatted(current("r")))
        .bind("id", id)
        .map((row, _) -> new Shown.OfDispatch(Rows.dispatch(row), Rows.info(row), List.of()))
        .findOne()
        .map(shown ->
            new Shown.OfDispatch(
                shown.dispatch(), shown.info(), claimsOf(handle, shown.dispatch().id())));
  }

  private List<Claim> claimsOf(Handle handle, String dispatch) {
    return filtered(handle, ClaimFilter.ALL.in(dispatch)).map((row, _) -> Rows.claim(row)).list();
  }

  private Optional<Shown.OfClaim> showClaim(Handle handle, String id) {
    return query(handle, testimonies("where c.id = :id"))
        .bind("id", id)
        .map((row, _) -> Rows.testimony(row))
        .findFirst()
        .map(testimony -> new Shown.OfClaim(testimony, entriesOf(handle, id)));
  }

  private List<Entry> entriesOf(Handle handle, String claim) {
    return query(
            handle,
            entries(
                "where e.id in (select l.entry from entry_claim l where l.claim = :claim and %s)"
                    .formatted(current("l"))))
        .bind("claim", claim)
        .map((row, _) -> Rows.entry(row))
        .stream()
        .sorted(IN_TIME)
        .toList();
  }

  private Proof proof(Handle handle, Entry entry) {
    List<Testimony> supporting = linked(handle, entry.id(), Stance.SUPPORTS);
    List<Testimony> narrowing = linked(handle, entry.id(), Stance.NARROWS);
    List<Testimony> opposing = linked(handle, entry.id(), Stance.OPPOSES);
    List<Testimony> rejected = rejected(handle, entry);
    List<String> claims =
        Stream.of(supporting, narrowing, opposing, rejected)
            .flatMap(List::stream)
            .map(testimony -> testimony.claim().id())
            .toList();
    return new Proof(
        entry, supporting, narrowing, opposing, rejected, new RulingView(handle, known).on(claims));
  }

  /** Claims with the same core that are ruled on and do not bear on the entry all the same. */
  private List<Testimony> rejected(Handle handle, Entry entry) {
    return query(
            handle,
            testimonies(
                """
                where c.id in (
                    select b.claim from claim_bearing b join entry e on e.strand = b.strand
                    where e.id = :entry)
                  and exists (
                    select from claim_ruling l join ruling g on g.number = l.ruling
                    where l.claim = c.id and g.body ->> 'ruling' = 'reject' and %s)
                  and not exists (
                    select from entry_claim l
                    where l.entry = :entry and l.claim = c.id and %s)\
                """
                    .formatted(current("l"), current("l"))))
        .bind("entry", entry.id())
        .map((row, _) -> Rows.testimony(row))
        .stream()
        .filter(it -> it.claim().fact().core().equals(entry.fact().core()))
        .toList();
  }

  private List<Testimony> linked(Handle handle, String entry, Stance stance) {
    return query(
            handle,
            testimonies(
                """
                where c.id in (
                  select l.claim from entry_claim l
                  where l.entry = :entry and l.stance = :stance and %s)\
                """
                    .formatted(current("l"))))
        .bind("entry", entry)
        .bind("stance", stance.word())
        .map((row, _) -> Rows.testimony(row))
        .list();
  }

  private Query filtered(Handle handle, ClaimFilter filter) {
    return filtered(handle, filter, "d.date, d.id, c.position");
  }

  private Query filtered(Handle handle, ClaimFilter filter, String order) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    filter.type().ifPresent(_ -> conditions.add("c.type = :type"));
    filter.dispatch().ifPresent(_ -> conditions.add("r.dispatch = :dispatch"));
    filter
        .entity()
        .ifPresent(_ ->
            conditions.add(
                """
                (c.reading, c.id) in (select reading, claim from claim_role where %s)\
                """
                    .formatted(standsFor("entity", ":entity"))));
    filter
        .text()
        .ifPresent(_ ->
            conditions.add(
                """
                exists (
                  select from jsonb_array_elements(c.evidence) as part
                  where position(lower(:text) in lower(part ->> 'quote')) > 0)\
                """));
    filter.published().ifPresent(_ -> conditions.add("d.date between :first and :last"));
    Query query = query(handle, testimonies("where " + String.join(" and ", conditions), order));
    filter
        .published()
        .ifPresent(days -> query.bind("first", days.first()).bind("last", days.last()));
    filter.type().ifPresent(it -> query.bind("type", it));
    filter.dispatch().ifPresent(it -> query.bind("dispatch", it));
    filter.entity().ifPresent(it -> query.bind("entity", it));
    filter.text().ifPresent(it -> query.bind("text", it));
    return query;
  }

  /** The entities that fulfil a condition, each replaced by the one that stands for it. */
  private List<Entity> named(Handle handle, String condition, String name) {
    return query(
            handle,
            """
            select distinct s.id, s.kind, s.name from entity e
            left join identity i on i.entity = e.id and %s
            join entity s on s.id = coalesce(i.stands_for, e.id) and %s
            where %s and %s order by s.name, s.id\
            """
                .formatted(current("i"), current("s"), current("e"), condition))
        .bind("name", name)
        .map((row, _) -> Rows.entity(row))
        .list();
  }

  /** The condition that a column is the id of an entity, or of one that it stands for. */
  private String standsFor(String column, String entity) {
    return """
    %s in (
      select %s union all
      select i.entity from identity i where i.stands_for = %s and %s)\
    """
        .formatted(column, entity, entity, current("i"));
  }

  private String having(String condition) {
    return """
    fold(:name) <> ''
      and e.id in (select n.entity from entity_name n where %s and %s)\
    """
        .formatted(current("n"), condition);
  }

  private static List<Entity> onlyOne(List<Entity> found) {
    return found.size() == 1 ? found : List.of();
  }

  private List<Suggestion> similar(Handle handle, String name) {
    return query(
            handle,
            """
            select e.id, e.kind, e.name, best.name as alias, best.likeness from (
              select distinct on (n.entity)
                n.entity, n.name, similarity(n.folded, fold(:name)) as likeness
              from entity_name n
              where %s and n.folded %% fold(:name)
              order by n.entity, likeness desc, n.name
            ) as best
            join entity e on e.id = best.entity and %s
            order by best.likeness desc, e.name, e.id
            limit :some\
            """
                .formatted(current("n"), current("e")))
        .bind("name", name)
        .bind("some", SUGGESTIONS)
        .map((row, _) ->
            new Suggestion(Rows.entity(row), row.getString("alias"), row.getDouble("likeness")))
        .list();
  }

  /**
   * A query for entries as {@link Rows#entry} reads them. The weight is looked up entry by entry,
   * which "offset" holds the database to: of how many versions are current it knows too little to
   * choose by itself.
   */
  String entries(String condition) {
    return """
    select e.id, e.fact::text as fact, e.earliest_start, e.latest_start, e.earliest_end,
      e.latest_end, e.planned, lower(e.recorded) as since, w.supporting, w.opposing, w.origins
    from entry e
    cross join lateral (
      select w.supporting, w.opposing, w.origins from entry_weight w
      where w.entry = e.id and %s offset 0) w
    %s and %s\
    """
        .formatted(current("w"), condition, current("e"));
  }

  /** A query for testimonies as {@link Rows#testimony} reads them, in the order of their dates. */
  String testimonies(String condition) {
    return testimonies(condition, "d.date, d.id, c.position");
  }

  private String testimonies(String condition, String order) {
    return """
    select %s, %s
    from claim c
    join reading r on r.id = c.reading and %s
    join dispatch d on d.id = r.dispatch
    %s
    order by %s\
    """
        .formatted(Rows.INFO, Rows.CLAIM, current("r"), condition, order);
  }

  /**
   * The condition that a row was recorded at the time in question, in a form that finds what is
   * current, and what was once, by indexes of their own.
   */
  String current(String table) {
    return known.isPresent()
        ? """
        (upper_inf(%1$s.recorded) and lower(%1$s.recorded) <= :known
          or not upper_inf(%1$s.recorded) and %1$s.recorded @> :known)\
        """
            .formatted(table)
        : "upper_inf(%s.recorded)".formatted(table);
  }

  /** The facts of some versions of entries, by version. */
  Map<Long, Fact> facts(Handle handle, List<Long> versions) {
    return database.facts().facts(handle, versions);
  }

  Query query(Handle handle, String sql) {
    Query query = handle.createQuery(sql);
    known.ifPresent(instant -> query.bind("known", instant.atOffset(ZoneOffset.UTC)));
    return query;
  }
}
