package org.chancery.register.finding;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.jspecify.annotations.Nullable;

/** Facts in the middle of a sentence. */
final class Words {

  private Words() {}

  /** "the membership of India in the Shanghai Cooperation Organisation (observer)". */
  static String of(Fact fact) {
    return switch (fact) {
      case Fact.Tenure it ->
          "%s as %s"
              .formatted(
                  it.holder().name(),
                  it.body() == null ? it.office() : it.office() + " of " + the(it.body()));
      case Fact.Membership it ->
          "%s as %s of %s".formatted(it.member().name(), it.status(), the(it.organisation()));
      case Fact.Presidency it ->
          "the presidency of %s over %s".formatted(it.holder().name(), the(it.organisation()));
      case Fact.Tally it ->
          "the count of %d (%s) in %s".formatted(it.count(), it.status(), the(it.organisation()));
      case Fact.Meeting it ->
          "the meeting of "
              + and(it.participants().stream().map(each -> each.entity().name()).toList());
      case Fact.Gathering it ->
          "the %s %s"
              .formatted(
                  it.level() == null ? "gathering" : it.level(),
                  it.organisation() != null
                      ? "of " + the(it.organisation())
                      : "\"%s\"".formatted(it.name()));
      case Fact.Founding it -> "the founding of " + the(it.organisation());
      case Fact.Trait it ->
          "%s of %s (%s)".formatted(it.attribute(), it.person().name(), it.value());
      case Fact.Visit it ->
          "the visit of %s to %s"
              .formatted(
                  it.visitor().name(),
                  Stream.concat(Stream.ofNullable(it.place()), Stream.ofNullable(it.host()))
                      .findFirst()
                      .map(Entity::name)
                      .orElse("an unnamed place"));
      case Fact.Agreement it ->
          "the agreement of " + and(it.parties().stream().map(Entity::name).toList());
      default -> "the " + fact.type();
    };
  }

  /** The dates of a fact that holds for a while. */
  static String dates(Fact fact) {
    return switch (fact) {
      case Fact.Tenure it -> dates(it.start(), it.end(), it.at());
      case Fact.Membership it -> dates(it.start(), it.end(), it.at());
      case Fact.Presidency it -> dates(it.start(), it.end(), it.at());
      case Fact.Visit it -> dates(it.start(), it.end(), null);
      default -> "";
    };
  }

  private static String dates(@Nullable Date start, @Nullable Date end, @Nullable Date at) {
    return Stream.of(
            start == null ? null : "start " + start,
            end == null ? null : "end " + end,
            at == null ? null : "held on " + at)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** The name of an entity with the article that most organisations take. */
  static String the(Entity entity) {
    String name = entity.name();
    boolean article =
        switch (entity.kind()) {
          case ORGANISATION -> name.contains(" ") && !name.startsWith("the ");
          default -> false;
        };
    return article ? "the " + name : name;
  }

  static String capitalised(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static String and(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
