package org.chancery.reader.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.model.Capacity;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Participant;
import org.chancery.model.Standing;
import org.jspecify.annotations.Nullable;

/** Joins two facts of one dispatch that are one fact told in two places. */
final class Facts {

  private Facts() {}

  /** What both say together, or null where they are two facts or contradict each other. */
  static @Nullable Fact merge(Fact one, Fact other) {
    return switch (one) {
      case Fact.Tenure a when other instanceof Fact.Tenure b && a.core().equals(b.core()) ->
          tenure(a, b);
      case Fact.Membership a when other instanceof Fact.Membership b && a.core().equals(b.core()) ->
          membership(a, b);
      case Fact.Tally a when other instanceof Fact.Tally b && a.core().equals(b.core()) ->
          new Fact.Tally(
              a.organisation(), a.status(), a.count(), a.at(), a.complete() || b.complete());
      case Fact.Presidency a when other instanceof Fact.Presidency b && a.core().equals(b.core()) ->
          presidency(a, b);
      case Fact.Meeting a when other instanceof Fact.Meeting b -> meeting(a, b);
      case Fact.Gathering a when other instanceof Fact.Gathering b -> gathering(a, b);
      case Fact.Founding a when other instanceof Fact.Founding b && a.core().equals(b.core()) ->
          fits(a.date(), b.date())
              ? new Fact.Founding(a.organisation(), narrower(a.date(), b.date()))
              : null;
      case Fact.Seat a when other instanceof Fact.Seat b && a.core().equals(b.core()) -> a;
      case Fact.Trait a when other instanceof Fact.Trait b && a.core().equals(b.core()) -> a;
      case Fact.Visit a when other instanceof Fact.Visit b -> visit(a, b);
      case Fact.Situation a when other instanceof Fact.Situation b -> situation(a, b);
      case Fact.Relation a when other instanceof Fact.Relation b && a.core().equals(b.core()) ->
          fits(a.date(), b.date())
              ? new Fact.Relation(
                  a.parties(), a.act(), either(a.level(), b.level()), narrower(a.date(), b.date()))
              : null;
      default -> one.equals(other) ? one : null;
    };
  }

  private static @Nullable Fact tenure(Fact.Tenure a, Fact.Tenure b) {
    boolean agree =
        beginTogether(a.start(), b.start())
            && fits(a.end(), b.end())
            && fits(a.predecessor(), b.predecessor())
            && fits(a.successor(), b.successor())
            && !(a.standing() == Standing.FORMER
                && b.standing() == Standing.IN_OFFICE
                && b.start() != null
                && a.start() == null)
            && fits(a.length(), b.length());
    if (!agree) {
      return null;
    }
    Standing standing = standing(a.standing(), b.standing());
    Date end = narrower(a.end(), b.end());
    // Somebody who no longer holds the office held it on no day that "at" could name.
    Date at = standing == Standing.FORMER ? null : earlierGiven(a.at(), b.at());
    return new Fact.Tenure(
        a.holder(),
        a.office(),
        either(a.body(), b.body()),
        begin(a.start(), b.start()),
        end,
        either(a.length(), b.length()),
        either(a.predecessor(), b.predecessor()),
        either(a.successor(), b.successor()),
        standing,
        at);
  }

  /**
   * Appointment, hand-over and first day are days of one beginning. Where a dispatch tells several
   * that lie within weeks, the first is when the term began.
   */
  private static boolean beginTogether(@Nullable Date one, @Nullable Date other) {
    if (fits(one, other)) {
      return true;
    }
    Optional<LocalDate> first = one == null ? Optional.empty() : one.day();
    Optional<LocalDate> second = other == null ? Optional.empty() : other.day();
    return first.isPresent()
        && second.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(first.get(), second.get())) <= 31;
  }

  private static @Nullable Date begin(@Nullable Date one, @Nullable Date other) {
    return fits(one, other) ? narrower(one, other) : earlierGiven(one, other);
  }

  private static @Nullable Standing standing(@Nullable Standing a, @Nullable Standing b) {
    if (a == Standing.FORMER || b == Standing.FORMER) {
      return Standing.FORMER;
    }
    // Whoever has begun is no longer only chosen.
    boolean begun = a == Standing.IN_OFFICE || b == Standing.IN_OFFICE;
    boolean chosen = a == Standing.DESIGNATE || b == Standing.DESIGNATE;
    if (begun && chosen) {
      return Standing.IN_OFFICE;
    }
    return a == null || a == Standing.IN_OFFICE ? either(b, a) : a;
  }

  private static @Nullable Fact membership(Fact.Membership a, Fact.Membership b) {
    if (!fits(a.start(), b.start())
        || !fits(a.end(), b.end())
        || !fits(a.occasion(), b.occasion())) {
      return null;
    }
    return new Fact.Membership(
        a.member(),
        a.organisation(),
        a.status(),
        narrower(a.start(), b.start()),
        narrower(a.end(), b.end()),
        earlierGiven(a.at(), b.at()),
        either(a.occasion(), b.occasion()));
  }

  private static @Nullable Fact presidency(Fact.Presidency a, Fact.Presidency b) {
    if (!fits(a.start(), b.start())
        || !fits(a.end(), b.end())
        || !fits(a.predecessor(), b.predecessor())
        || !fits(a.successor(), b.successor())
        || !fits(a.ordinal(), b.ordinal())) {
      return null;
    }
    return new Fact.Presidency(
        a.holder(),
        a.organisation(),
        narrower(a.start(), b.start()),
        narrower(a.end(), b.end()),
        either(a.predecessor(), b.predecessor()),
        either(a.successor(), b.successor()),
        either(a.ordinal(), b.ordinal()),
        earlierGiven(a.at(), b.at()));
  }

  private static @Nullable Fact meeting(Fact.Meeting a, Fact.Meeting b) {
    Set<Entity> who = participants(a);
    Set<Entity> others = participants(b);
    boolean same = who.containsAll(others) || others.containsAll(who);
    if (!same
        || who.size() < 2
        || others.size() < 2
        || !fits(a.date(), b.date())
        || !fits(a.place(), b.place())
        || !fits(a.form(), b.form())) {
      return null;
    }
    boolean firstIsFuller = who.size() >= others.size();
    Fact.Meeting fuller = firstIsFuller ? a : b;
    Fact.Meeting lesser = firstIsFuller ? b : a;
    List<Participant> joined = new ArrayList<>();
    for (Participant participant : fuller.participants()) {
      List<Capacity> capacity = new ArrayList<>(participant.capacity());
      lesser.participants().stream()
          .filter(each -> each.entity().equals(participant.entity()))
          .flatMap(each -> each.capacity().stream())
          .filter(each -> !capacity.contains(each))
          .forEach(capacity::add);
      joined.add(new Participant(participant.entity(), capacity));
    }
    return new Fact.Meeting(
        joined,
        narrower(a.date(), b.date()),
        either(a.place(), b.place()),
        either(a.form(), b.form()),
        either(a.occasion(), b.occasion()),
        narrower(a.since(), b.since()));
  }

  private static Set<Entity> participants(Fact.Meeting meeting) {
    return meeting.participants().stream()
        .map(Participant::entity)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static @Nullable Fact gathering(Fact.Gathering a, Fact.Gathering b) {
    boolean sameBody =
        a.organisation() == null
            || b.organisation() == null
            || a.organisation().equals(b.organisation());
    if (!sameBody
        || !isLinked(a, b)
        || !fits(a.date(), b.date())
        || !fits(a.place(), b.place())
        || !fits(a.edition(), b.edition())
        || !fits(a.host(), b.host())
        || !fitLevels(a.level(), b.level())) {
      return null;
    }
    return new Fact.Gathering(
        either(a.organisation(), b.organisation()),
        longer(a.name(), b.name()),
        narrower(a.date(), b.date()),
        either(a.place(), b.place()),
        either(a.host(), b.host()),
        either(a.edition(), b.edition()),
        isTelling(b.level()) ? b.level() : either(a.level(), b.level()));
  }

  /** Whether anything ties two gatherings of one body together. */
  private static boolean isLinked(Fact.Gathering a, Fact.Gathering b) {
    boolean undated = a.date() == null || b.date() == null;
    return (a.date() != null && b.date() != null && a.date().compatible(b.date()))
        || (a.edition() != null && a.edition().equals(b.edition()))
        || (undated && a.place() != null && a.place().equals(b.place()))
        || (undated && isNamed(a) && Objects.equals(a.name(), b.name()));
  }

  /** Whether its name is more than "summit". */
  private static boolean isNamed(Fact.Gathering gathering) {
    return gathering.name() != null && gathering.name().contains(" ");
  }

  /** A summit is no meeting of ministers; "session" and "meeting" can be either. */
  private static boolean fitLevels(@Nullable String one, @Nullable String other) {
    return !isTelling(one) || !isTelling(other) || Objects.equals(one, other);
  }

  private static boolean isTelling(@Nullable String level) {
    return "summit".equals(level) || "ministerial".equals(level);
  }

  private static @Nullable Fact visit(Fact.Visit a, Fact.Visit b) {
    if (!a.visitor().equals(b.visitor())
        || !fits(a.place(), b.place())
        || !fits(a.start(), b.start())
        || !fits(a.end(), b.end())
        || (a.place() == null && a.host() == null)
        || (b.place() == null && b.host() == null)) {
      return null;
    }
    return new Fact.Visit(
        a.visitor(),
        either(a.place(), b.place()),
        either(a.host(), b.host()),
        narrower(a.start(), b.start()),
        narrower(a.end(), b.end()),
        a.capacity().isEmpty() ? b.capacity() : a.capacity());
  }

  private static @Nullable Fact situation(Fact.Situation a, Fact.Situation b) {
    boolean same = a.place() == null ? a.name().equals(b.name()) : a.place().equals(b.place());
    if (!same || !fits(a.start(), b.start())) {
      return null;
    }
    return new Fact.Situation(
        a.name(), narrower(a.start(), b.start()), either(a.place(), b.place()));
  }

  private static <T> boolean fits(@Nullable T one, @Nullable T other) {
    if (one instanceof Date a && other instanceof Date b) {
      return a.compatible(b);
    }
    return one == null || other == null || Objects.equals(one, other);
  }

  private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }

  private static @Nullable String longer(@Nullable String one, @Nullable String other) {
    return one == null || (other != null && other.length() > one.length()) ? other : one;
  }

  private static @Nullable Date narrower(@Nullable Date one, @Nullable Date other) {
    if (one == null || other == null) {
      return either(one, other);
    }
    return one.narrower(other).orElse(one);
  }

  /** Of two days on which something held, the earlier: the text itself gave it. */
  private static @Nullable Date earlierGiven(@Nullable Date one, @Nullable Date other) {
    if (one == null || other == null) {
      return either(one, other);
    }
    Optional<Date> earlier = List.of(one, other).stream().min(Date.CHRONOLOGICAL);
    return earlier.orElse(one);
  }
}
