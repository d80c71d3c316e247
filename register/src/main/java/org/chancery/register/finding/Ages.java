package org.chancery.register.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.model.Date;
import org.chancery.model.DateFormatException;
import org.chancery.model.Fact;
import org.chancery.register.finding.Dossier.Of;

/** A person's ages and dates of birth of which no day of birth makes all right. */
final class Ages implements Check {

  /** Something that tells when a person was born: from one day to another. */
  private record Birth(Of<Fact.Trait> trait, LocalDate first, LocalDate last, String words) {

    boolean fits(Birth other) {
      return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** Two outlets that count a year differently, or one that is behind by a birthday. */
    boolean fitsNearly(Birth other) {
      return !first.minusYears(1).isAfter(other.last) && !other.first.isAfter(last.plusYears(1));
    }
  }

  @Override
  public Stream<Finding> of(Dossier dossier) {
    return dossier.by(Fact.Trait.class, it -> it.person().id()).values().stream()
        .map(traits -> traits.stream().flatMap(Ages::births).toList())
        .flatMap(Ages::conflicts);
  }

  private static Stream<Finding> conflicts(List<Birth> births) {
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < births.size(); i++) {
      for (Birth other : births.subList(i + 1, births.size())) {
        if (!births.get(i).fits(other)) {
          found.add(finding(births.get(i), other));
        }
      }
    }
    return found.stream();
  }

  private static Finding finding(Birth one, Birth other) {
    return Finding.of(Kind.AGE_AGAINST_BIRTH, one.trait().matter(), other.trait().matter())
        .gravity(one.fitsNearly(other) ? Gravity.SLIGHT : Gravity.GRAVE)
        .says(
            "%s %s and %s: no day of birth makes both right."
                .formatted(one.trait().fact().person().name(), one.words(), other.words()),
            Stream.of(one.trait().fact().person()));
  }

  private static Stream<Birth> births(Of<Fact.Trait> trait) {
    return switch (trait.fact().attribute()) {
      case "age" ->
          trait.matter().grounds().stream()
              .filter(Ground::supports)
              .flatMap(ground -> byAge(trait, ground).stream());
      case "birth" -> byBirth(trait).stream();
      default -> Stream.empty();
    };
  }

  private static Optional<Birth> byAge(Of<Fact.Trait> trait, Ground ground) {
    Fact.Trait told = (Fact.Trait) ground.fact();
    if (!told.value().matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    int years = Integer.parseInt(told.value());
    Optional<Date> at = Optional.ofNullable(told.at());
    LocalDate first = at.flatMap(Date::earliest).orElse(ground.published());
    LocalDate last = at.flatMap(Date::latest).orElse(ground.published());
    return Optional.of(
        new Birth(
            trait,
            first.minusYears(years + 1L).plusDays(1),
            last.minusYears(years),
            "was %d on %s".formatted(years, last)));
  }

  private static Optional<Birth> byBirth(Of<Fact.Trait> trait) {
    try {
      Date born = Date.parse(trait.fact().value());
      return born.earliest()
          .flatMap(first ->
              born.latest().map(last -> new Birth(trait, first, last, "was born on " + born)));
    } catch (DateFormatException e) {
      return Optional.empty();
    }
  }
}
