package org.chancery.register.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.model.Bounds;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Fact.Membership;
import org.chancery.model.Fact.Presidency;
import org.chancery.model.Fact.Tenure;
import org.chancery.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a claim by the meaning of its words: who is called former has ended; who takes
 * over from another follows on him.
 */
final class Implications {

  /** The standings in which a state is not a member yet. */
  private static final List<String> WAITING =
      List.of("observer", "candidate", "applicant", "dialogue partner");

  private Implications() {}

  static List<Bearing> of(Reported reported) {
    Modality modality = modality(reported);
    Fact own = own(reported.fact(), reported.published());
    return Stream.concat(
            Stream.of(new Bearing(Strand.of(own), own, modality, false)),
            consequences(own, reported.published())
                .filter(fact -> !Bounds.UNKNOWN.equals(fact.bounds()))
                .map(fact -> new Bearing(Strand.of(fact), fact, modality, true)))
        .toList();
  }

  /** To stand for an office is not to hold it, and to be designated is to be about to. */
  private static Modality modality(Reported claim) {
    if (claim.modality() != Modality.ASSERTED || !(claim.fact() instanceof Tenure tenure)) {
      return claim.modality();
    }
    return switch (tenure.standing()) {
      case CANDIDATE -> Modality.POSSIBLE;
      case DESIGNATE -> Modality.PLANNED;
      case null, default -> Modality.ASSERTED;
    };
  }

  private static Fact own(Fact fact, LocalDate published) {
    return fact instanceof Tenure tenure ? own(tenure, published) : fact;
  }

  private static Tenure own(Tenure tenure, LocalDate published) {
    return switch (tenure.standing()) {
      // The day of which the text speaks is not a day in office.
      case CANDIDATE, DESIGNATE -> dated(tenure, tenure.end(), null);
      case FORMER -> {
        Date end = tenure.end() == null ? upTo(published.minusDays(1)) : tenure.end();
        yield dated(tenure, end, isBefore(tenure.at(), published) ? tenure.at() : null);
      }
      case null, default -> tenure;
    };
  }

  private static Tenure dated(Tenure tenure, @Nullable Date end, @Nullable Date at) {
    return new Tenure(
        tenure.holder(),
        tenure.office(),
        tenure.body(),
        tenure.start(),
        end,
        tenure.length(),
        tenure.predecessor(),
        tenure.successor(),
        tenure.standing(),
        at);
  }

  private static Stream<Fact> consequences(Fact fact, LocalDate published) {
    Bounds bounds = fact.bounds();
    if (bounds == null) {
      return Stream.empty();
    }
    return fact instanceof Membership membership
        ? endings(membership, bounds, published)
        : neighbours(fact, bounds);
  }

  /** The predecessor ended when this had started at the latest; the successor the other way. */
  private static Stream<Fact> neighbours(Fact fact, Bounds bounds) {
    Optional<Date> before = day(bounds.latestStart()).map(Implications::upTo);
    Optional<Date> after = day(bounds.earliestEnd()).map(Implications::from);
    return switch (fact) {
      case Tenure it ->
          Stream.concat(
              before.stream().flatMap(end -> tenure(it, it.predecessor(), null, end)),
              after.stream().flatMap(start -> tenure(it, it.successor(), start, null)));
      case Presidency it ->
          Stream.concat(
              before.stream().flatMap(end -> presidency(it, it.predecessor(), null, end)),
              after.stream().flatMap(start -> presidency(it, it.successor(), start, null)));
      default -> Stream.empty();
    };
  }

  /** Who is a former member was one before; who has become a member only observes no more. */
  private static Stream<Fact> endings(Membership it, Bounds bounds, LocalDate published) {
    Optional<Date> begun = day(bounds.latestStart()).map(Implications::upTo);
    return switch (it.status()) {
      case "former" -> Stream.of(ended(it, "member", begun.orElseGet(() -> upTo(published))));
      case "member" ->
          begun.stream().flatMap(end -> WAITING.stream().map(status -> ended(it, status, end)));
      default -> Stream.empty();
    };
  }

  private static Fact ended(Membership same, String status, Date end) {
    return new Membership(same.member(), same.organisation(), status, null, end, null, null);
  }

  private static Stream<Fact> tenure(
      Tenure same, @Nullable Entity holder, @Nullable Date start, @Nullable Date end) {
    return holder == null
        ? Stream.empty()
        : Stream.of(
            new Tenure(
                holder, same.office(), same.body(), start, end, null, null, null, null, null));
  }

  private static Stream<Fact> presidency(
      Presidency same, @Nullable Entity holder, @Nullable Date start, @Nullable Date end) {
    return holder == null
        ? Stream.empty()
        : Stream.of(
            new Presidency(holder, same.organisation(), start, end, null, null, null, null));
  }

  /** The day, if there is one and it can be written: EDTF has days in years of four digits only. */
  private static Optional<LocalDate> day(@Nullable LocalDate day) {
    return Optional.ofNullable(day).filter(it -> Math.abs(it.getYear()) <= 9999);
  }

  private static boolean isBefore(@Nullable Date date, LocalDate day) {
    return date != null && date.latest().filter(last -> last.isBefore(day)).isPresent();
  }

  private static Date upTo(LocalDate day) {
    return Date.parse("[..%s]".formatted(day));
  }

  private static Date from(LocalDate day) {
    return Date.parse("[%s..]".formatted(day));
  }
}
