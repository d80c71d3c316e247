package org.chancery.answers.text;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.register.statute.OfficeRule;
import org.chancery.register.statute.Order;
import org.chancery.register.statute.PresidencyRule;
import org.chancery.register.statute.SummitRule;
import org.chancery.register.statute.Turn;
import org.jspecify.annotations.Nullable;

/** The rules of organisations in words. */
public final class Rules {

  private Rules() {}

  /**
   * Who presides, how long, and who is next.
   *
   * @param names from the id of a state to its name
   */
  public static String presidency(PresidencyRule rule, UnaryOperator<String> names) {
    return presidency(rule, order(rule.order(), names));
  }

  private static String presidency(PresidencyRule rule, String order) {
    return Stream.of(
            rule.unit() == PresidencyRule.Unit.STATE ? "a state" : "a person",
            "for " + Phrases.length(rule.length().toString()),
            start(rule.start()),
            order,
            since(rule.since()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** What an office is, without its title. */
  public static String office(OfficeRule rule) {
    return Stream.of(
            Wording.count(rule.seats(), "seat"),
            rule.term() == null
                ? null
                : "for " + Phrases.length(rule.term().toString()) + renewal(rule.renewable()),
            rule.holders().isEmpty()
                ? null
                : "held by nationals of a " + Wording.or(rule.holders()),
            since(rule.since()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** How often gatherings are held. */
  public static String summits(SummitRule rule) {
    return Stream.of(
            "every " + Phrases.length(rule.every().toString()).replaceFirst("^1 ", ""),
            since(rule.since()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** Why the projected turns come as they do; or why there are none. */
  public static String following(PresidencyRule rule, List<Turn> projected) {
    String order =
        rule.order() instanceof Order.Listed ? "as listed" : order(rule.order(), id -> id);
    String by = "By the rule: %s (%s).".formatted(presidency(rule, order), rule.source());
    if (projected.isEmpty()) {
      return by + " No turn follows from that and what is known.";
    }
    String decisions =
        projected.stream()
            .filter(Turn::decided)
            .map(turn -> turn.source().toString())
            .distinct()
            .collect(Collectors.joining("; "));
    return by
        + (decisions.isEmpty() ? "" : " By decision: %s.".formatted(decisions))
        + " What is projected is not kept, and gives way to what dispatches say.";
  }

  /** The languages of some BCP 47 codes, in English. */
  public static String languages(List<String> codes) {
    return Wording.and(codes.stream().map(Rules::language).toList());
  }

  private static String renewal(OfficeRule.@Nullable Renewal renewal) {
    return switch (renewal) {
      case NO -> ", not renewable";
      case ONCE -> ", renewable once";
      case YES -> ", renewable";
      case null -> "";
    };
  }

  private static String start(PresidencyRule.Start start) {
    return switch (start) {
      case PresidencyRule.Start.OnDay(var day) ->
          "from %d %s".formatted(day.getDayOfMonth(), month(day.getMonthValue()));
      case PresidencyRule.Start.InMonth(var month) -> "from " + month(month);
      case PresidencyRule.Start.AtSummit _ -> "from summit to summit";
    };
  }

  private static String order(Order order, UnaryOperator<String> names) {
    return switch (order) {
      case Order.Alphabetical it -> "in alphabetical order in " + language(it.language());
      case Order.Listed it ->
          it.first() == null
              ? "in the order " + enumerated(it.states().stream(), names)
              : "as listed from %s: %s"
                  .formatted(it.first(), enumerated(it.states().stream(), names));
      case Order.ByRegion it ->
          "by turns from " + Wording.and(it.regions().stream().map(Order.Region::name).toList());
      case Order.ByDecision _ -> "each time by decision";
    };
  }

  private static String enumerated(Stream<String> states, UnaryOperator<String> names) {
    return Wording.and(states.map(names).toList());
  }

  private static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  private static String month(int number) {
    return Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static @Nullable String since(@Nullable LocalDate since) {
    return since == null ? null : "since " + since;
  }
}
