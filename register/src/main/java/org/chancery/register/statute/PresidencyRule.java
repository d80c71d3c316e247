package org.chancery.register.statute;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.chancery.model.Date;
import org.jspecify.annotations.Nullable;

/**
 * Who presides over an organisation, for how long, and who comes next.
 *
 * @param name what the organisation calls it: presidency, chairmanship, chair
 * @param office title under which dispatches name a person who presides; null for none
 * @param among tiers that take part; empty for the organisation's first tier
 * @param decided turns that were settled otherwise than by the order
 * @param since the day from which the rule applies; null for always
 */
public record PresidencyRule(
    String name,
    Unit unit,
    @Nullable String office,
    Period length,
    Start start,
    Order order,
    List<String> among,
    List<Decided> decided,
    @Nullable LocalDate since,
    Citation source) {

  /** Who presides. */
  public enum Unit {
    STATE,
    PERSON;

    /** The word used in the files and on screen, in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** When turns begin. */
  public sealed interface Start {

    /** On a day of the year, and from there on every length of a turn. */
    record OnDay(MonthDay day) implements Start {}

    /**
     * In a month of the year, on a day that is settled each time, and from there on every length.
     *
     * @param month from 1 to 12
     */
    record InMonth(int month) implements Start {}

    /** At the summit with which a turn ends and the next begins. */
    record AtSummit() implements Start {}
  }

  /**
   * A turn that was settled by decision.
   *
   * @param start when it began or begins
   * @param holder id of the state
   */
  public record Decided(Date start, String holder, Citation source) {}

  public PresidencyRule {
    among = List.copyOf(among);
    decided = List.copyOf(decided);
  }
}
