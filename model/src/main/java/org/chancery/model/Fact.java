package org.chancery.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says or an entry holds: one of the claim types of the public vocabulary.
 *
 * <p>A component that may be null is a role that the text need not fill; a date that the text does
 * not give is null, never a guess.
 */
public sealed interface Fact {

  /** The names of all types, in the order of the vocabulary. */
  static List<String> types() {
    return Arrays.stream(Fact.class.getPermittedSubclasses()).map(Fact::name).toList();
  }

  /** The type's name in JSON and on screen: the record's name in lower case. */
  default String type() {
    return name(getClass());
  }

  private static String name(Class<?> type) {
    return type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  /**
   * The roles that make this fact the one it is, in a fixed order. Two facts of one type whose core
   * roles are equal speak of the same thing; what else they say may differ.
   */
  List<Object> core();

  /**
   * When the fact held, as far as its own dates tell; null where it has no such dates or they
   * contradict each other.
   */
  default @Nullable Bounds bounds() {
    return null;
  }

  /** Every entity that fills a role, in the order of the roles. */
  List<Entity> entities();

  /** The same fact, each of its entities replaced; what names no entity stays as it is. */
  Fact with(UnaryOperator<Entity> replacement);

  /**
   * Somebody holds an office.
   *
   * @param office standard title, for instance "Secretary-General"
   * @param body organisation or state that the office belongs to; null where the text leaves it
   *     open
   * @param start first day in office
   * @param end last day in office
   * @param length how long, as ISO 8601 duration, for instance {@code P4Y}
   * @param at a date on which the tenure held
   */
  record Tenure(
      Entity holder,
      String office,
      @Nullable Entity body,
      @Nullable Date start,
      @Nullable Date end,
      @Nullable String length,
      @Nullable Entity predecessor,
      @Nullable Entity successor,
      @Nullable Standing standing,
      @Nullable Date at)
      implements Fact {

    @Override
    public List<Object> core() {
      return present(holder, office, body);
    }

    @Override
    public @Nullable Bounds bounds() {
      return Bounds.of(start, end, at).orElse(null);
    }

    @Override
    public List<Entity> entities() {
      return named(holder, body, predecessor, successor);
    }

    @Override
    public Tenure with(UnaryOperator<Entity> to) {
      return new Tenure(
          to.apply(holder),
          office,
          replaced(body, to),
          start,
          end,
          length,
          replaced(predecessor, to),
          replaced(successor, to),
          standing,
          at);
    }
  }

  /**
   * A state (or another body) stands in some relation of membership to an organisation.
   *
   * @param status "member", "observer", "dialogue partner", "candidate", "former" and so on, in
   *     lower case and singular; organisations have tiers of their own, so the list is open
   * @param at a date on which it held
   * @param occasion the gathering at which the status was given
   */
  record Membership(
      Entity member,
      Entity organisation,
      String status,
      @Nullable Date start,
      @Nullable Date end,
      @Nullable Date at,
      @Nullable Entity occasion)
      implements Fact {

    @Override
    public List<Object> core() {
      return present(member, organisation, status);
    }

    @Override
    public @Nullable Bounds bounds() {
      return Bounds.of(start, end, at).orElse(null);
    }

    @Override
    public List<Entity> entities() {
      return named(member, organisation, occasion);
    }

    @Override
    public Membership with(UnaryOperator<Entity> to) {
      return new Membership(
          to.apply(member), to.apply(organisation), status, start, end, at, replaced(occasion, to));
    }
  }

  /**
   * So many stand in one status of an organisation.
   *
   * @param count how many, from 0
   * @param at the day for which it is said
   * @param complete true where the same sentence names them all
   */
  record Tally(Entity organisation, String status, int count, @Nullable Date at, boolean complete)
      implements Fact {

    @Override
    public List<Object> core() {
      return present(organisation, status, count);
    }

    @Override
    public @Nullable Bounds bounds() {
      return Bounds.of(null, null, at).orElse(null);
    }

    @Override
    public List<Entity> entities() {
      return named(organisation);
    }

    @Override
    public Tally with(UnaryOperator<Entity> to) {
      return new Tally(to.apply(organisation), status, count, at, complete);
    }
  }

  /**
   * A state or a person presides over an organisation.
   *
   * @param ordinal the how manieth time for this holder, from 1
   */
  record Presidency(
      Entity holder,
      Entity organisation,
      @Nullable Date start,
      @Nullable Date end,
      @Nullable Entity predecessor,
      @Nullable Entity successor,
      @Nullable Integer ordinal,
      @Nullable Date at)
      implements Fact {

    @Override
    public List<Object> core() {
      return present(holder, organisation);
    }

    @Override
    public @Nullable Bounds bounds() {
      return Bounds.of(start, end, at).orElse(null);
    }

    @Override
    public List<Entity> entities() {
      return named(holder, organisation, predecessor, successor);
    }

    @Override
    public Presidency with(UnaryOperator<Entity> to) {
      return new Presidency(
          to.apply(holder),
          to.apply(organisation),
          start,
          end,
          replaced(predecessor, to),
          replaced(successor, to),
          ordinal,
          at);
    }
  }

  /**
   * Persons, or states and bodies by their envoys, met.
   *
   * @param participants at least two, or one where the text names only one side
   * @param since the day since which no such meeting had been held, where it is called the first
   *     since then
   */
  record Meeting(
      List<Participant> participants,
      @Nullable Date date,
      @Nullable Entity place,
      @Nullable MeetingForm form,
      @Nullable Entity occasion,
      @Nullable Date since)
      implements Fact {

    public Meeting {
      participants = List.copyOf(participants);
    }

    @Override
    public List<Object> core() {
      List<Object> who =
          new ArrayList<>(
              participants.stream().map(Participant::entity).map(Entity::id).sorted().toList());
      if (date != null) {
        who.add(date);
      }
      return who;
    }

    @Override
    public @Nullable Bounds bounds() {
      return Bounds.of(date, date, null).orElse(null);
    }

    @Override
    public List<Entity> entities() {
      return Stream.concat(
              participants.stream()
                  .flatMap(p ->
                      Stream.concat(
                          Stream.of(p.entity()),
                          p.capacity().stream().map(Capacity::body).filter(Objects::nonNull))),
              Stream.of(place, occasion).filter(Objects::nonNull))
          .toList();
    }

    @Override
    public Meeting with(UnaryOperator<Entity> to) {
      return new Meeting(
          participants.stream()
              .map(it -> new Participant(to.apply(it.entity()), replaced(it.capacity(), to)))
              .toList(),
          date,
          replaced(place, to),
          form,
          replaced(occasion, to),
          since);
    }
  }

  /**
   * Somebody said something.
   *
   * @param capacity the offices in which the speaker spoke, empty where the text names none
   * @param content the words of the text
   * @param about entities that the content speaks of
   */
  record Statement(
      Entity speaker,
      List<Capacity> capacity,
      Act act,
      String content,
      List<Entity> about,
      @Nullable Entity addressee,
      @Nullable Date date)
      implements Fact {

    public Statement {
      capacity = List.copyOf(capacity);
      about = List.copyOf(about);
    }

    /** What is done by saying it. */
    public enum Act {
      SAY,
      URGE,
      PROPOSE,
      SUPPORT,
      OPPOSE,
      CONDEMN,
      WELCOME,
      HOPE,
      WARN,
      DEMAND,
      PLEDGE,
      DENY,
      PRAISE,
      ANNOUNCE;

      /** The word used in JSON and on screen, in lower case. */
      @JsonValue
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    @Override
    public List<Object> core() {
      return present(speaker, act, content);
    }

    @Override
    public List<Entity> entities() {
      return Stream.of(
              Stream.of(speaker),
              capacity.stream().map(Capacity::body).filter(Objects::nonNull),
              about.stream(),
              Stream.ofNullable(addressee))
          .flatMap(s -> s)
          .toList();
    }

    @Override
    public Statement with(UnaryOperator<Entity> to) {
      return new Statement(
          to.apply(speaker),
          replaced(capacity, to),
          act,
          content,
          about.stream().map(to).toList(),
          replaced(addressee, to),
          date);
    }
  }

  /**
   * A summit, session or conference.
   *
   * @param organisation whose gathering it is; null where it has only a name
   * @param name what the text calls it
   * @param edition the how manieth, from 1
   * @param level "summit", "ministerial", "session" and so on
   */
  record Gathering(
      @Nullable Entity organisation,
      @Nullable String name,
      @Nullable Date date,
      @Nullable Entity place,
      @Nullable Entity host,
      @Nullable Integer edition,
      @Nullable String level)
      implements Fact {

    @Override
    public List<Object> core() {
      return present(organisation == null ? name : organisation, level, edition, date);
    }

    @Override
    public @Nullable Bounds bounds() {
      return Bounds.of(date, date, null).orElse(null);
    }

    @Override
    public List<Entity> entities() {
      return named(organisation, place, host);
    }

    @Override
    public Gathering with(UnaryOperator<Entity> to) {
      return new Gathering(
          replaced(organisation, to),
          name,
          date,
          replaced(place, to),
          replaced(host, to),
          edition,
          level);
    }
  }

  /** An organisation was founded. */
  record Founding(Entity organisation, @Nullable Date date) implements Fact {

    @Override
    public List<Object> core() {
      return present(organisation);
    }

    @Override
    public @Nullable Bounds bounds() {
      return Bounds.of(date, null, null).orElse(null);
    }

    @Override
    public List<Entity> entities() {
      return named(organisation);
    }

    @Override
    public Founding with(UnaryOperator<Entity> to) {
      return new Founding(to.apply(organisation), date);
    }
  }

  /** An organisation has its seat at a place. */
  record Seat(Entity organisation, Entity place) implements Fact {

    @Override
    public List<Object> core() {
      return present(organisation, place);
    }

    @Override
    public List<Entity> entities() {
      return named(organisation, place);
    }

    @Override
    public Seat with(UnaryOperator<Entity> to) {
      return new Seat(to.apply(organisation), to.apply(place));
    }
  }

  /**
   * A person is something.
   *
   * @param attribute "age", "nationality", "profession", "birth" and so on
   * @param value the age in years as digits, the profession in the words of the text, the name of
   *     the state, the EDTF date of birth
   * @param entity the entity that the value names, for instance the state of a nationality
   * @param former true where the text says that it is no longer so
   */
  record Trait(
      Entity person,
      String attribute,
      String value,
      @Nullable Entity entity,
      boolean former,
      @Nullable Date at)
      implements Fact {

    @Override
    public List<Object> core() {
      return present(person, attribute, value);
    }

    @Override
    public @Nullable Bounds bounds() {
      return former ? null : Bounds.of(null, null, at).orElse(null);
    }

    @Override
    public List<Entity> entities() {
      return named(person, entity);
    }

    @Override
    public Trait with(UnaryOperator<Entity> to) {
      return new Trait(to.apply(person), attribute, value, replaced(entity, to), former, at);
    }
  }

  /**
   * Somebody visits a place or a host.
   *
   * @param capacity the offices in which the visitor comes, empty where the text names none
   */
  record Visit(
      Entity visitor,
      @Nullable Entity place,
      @Nullable Entity host,
      @Nullable Date start,
      @Nullable Date end,
      List<Capacity> capacity)
      implements Fact {

    public Visit {
      capacity = List.copyOf(capacity);
    }

    @Override
    public List<Object> core() {
      return present(visitor, place == null ? host : place, start);
    }

    @Override
    public @Nullable Bounds bounds() {
      return Bounds.of(start, end, null).orElse(null);
    }

    @Override
    public List<Entity> entities() {
      return named(visitor, place, host);
    }

    @Override
    public Visit with(UnaryOperator<Entity> to) {
      return new Visit(
          to.apply(visitor),
          replaced(place, to),
          replaced(host, to),
          start,
          end,
          replaced(capacity, to));
    }
  }

  /**
   * Parties come to an agreement, or go through one of its later steps.
   *
   * @param subject what the agreement is or is about, in the words of the text
   */
  record Agreement(
      List<Entity> parties,
      AgreementAct act,
      @Nullable String subject,
      @Nullable Date date,
      @Nullable Entity place)
      implements Fact {

    public Agreement {
      parties = List.copyOf(parties);
    }

    @Override
    public List<Object> core() {
      List<Object> core = new ArrayList<>(parties.stream().map(Entity::id).sorted().toList());
      core.add(act);
      if (subject != null) {
        core.add(subject);
      }
      return core;
    }

    @Override
    public List<Entity> entities() {
      return Stream.concat(parties.stream(), Stream.ofNullable(place)).toList();
    }

    @Override
    public Agreement with(UnaryOperator<Entity> to) {
      return new Agreement(
          parties.stream().map(to).toList(), act, subject, date, replaced(place, to));
    }
  }

  /** One lays, extends, eases or lifts sanctions on another. */
  record Sanction(Entity sender, @Nullable Entity target, SanctionAct act, @Nullable Date date)
      implements Fact {

    @Override
    public List<Object> core() {
      return present(sender, target, act, date);
    }

    @Override
    public List<Entity> entities() {
      return named(sender, target);
    }

    @Override
    public Sanction with(UnaryOperator<Entity> to) {
      return new Sanction(to.apply(sender), replaced(target, to), act, date);
    }
  }

  /**
   * Diplomatic relations between parties change.
   *
   * @param level "ambassador", "strategic partnership" and so on, in the words of the text
   */
  record Relation(
      List<Entity> parties, RelationAct act, @Nullable String level, @Nullable Date date)
      implements Fact {

    public Relation {
      parties = List.copyOf(parties);
    }

    @Override
    public List<Object> core() {
      List<Object> core = new ArrayList<>(parties.stream().map(Entity::id).sorted().toList());
      core.add(act);
      return core;
    }

    @Override
    public List<Entity> entities() {
      return parties;
    }

    @Override
    public Relation with(UnaryOperator<Entity> to) {
      return new Relation(parties.stream().map(to).toList(), act, level, date);
    }
  }

  /** A crisis, war or coup that the dispatch sets its news against. */
  record Situation(String name, @Nullable Date start, @Nullable Entity place) implements Fact {

    @Override
    public List<Object> core() {
      return present(name);
    }

    @Override
    public @Nullable Bounds bounds() {
      return Bounds.of(start, null, null).orElse(null);
    }

    @Override
    public List<Entity> entities() {
      return named(place);
    }

    @Override
    public Situation with(UnaryOperator<Entity> to) {
      return new Situation(name, start, replaced(place, to));
    }
  }

  private static List<Object> present(@Nullable Object... roles) {
    return Arrays.stream(roles)
        .<Object>mapMulti((role, out) -> {
          if (role != null) {
            out.accept(role);
          }
        })
        .toList();
  }

  private static @Nullable Entity replaced(@Nullable Entity role, UnaryOperator<Entity> to) {
    return role == null ? null : to.apply(role);
  }

  private static List<Capacity> replaced(List<Capacity> capacities, UnaryOperator<Entity> to) {
    return capacities.stream()
        .map(it -> new Capacity(it.office(), replaced(it.body(), to)))
        .toList();
  }

  private static List<Entity> named(@Nullable Entity... roles) {
    return Arrays.stream(roles)
        .<Entity>mapMulti((role, out) -> {
          if (role != null) {
            out.accept(role);
          }
        })
        .toList();
  }
}
