package org.chancery.exchange.cow;

import java.util.List;
import java.util.Optional;
import org.chancery.model.Date;
import org.jspecify.annotations.Nullable;

/**
 * A run of years in which a state had a membership, and what is known of the years around it.
 *
 * <p>It began in its first year if the state is known not to have had the status in the year
 * before. Years for which the source has no value leave that open: it began in one of them, or in
 * its first year; and where nothing is known of any year before, at any time before. Likewise its
 * end. What holds in the last year of the data has no end.
 */
record Spell(Table table, CowState state, Run run) {

  private int first() {
    return run.years().first();
  }

  private int last() {
    return run.years().last();
  }

  /** When it began. */
  Date start() {
    int known = lastKnownBefore();
    if (known < table.data().first()) {
      return Date.parse("[..%04d]".formatted(first()));
    }
    return date(known + 1, first());
  }

  /** When it ended; null where the data end with it. */
  @Nullable Date end() {
    if (isOpen()) {
      return null;
    }
    int known = firstKnownAfter();
    if (known <= table.data().last()) {
      return date(last(), known - 1);
    }
    // A state without any row to come is no state any more in the first year without.
    return hasLaterRow() ? Date.parse("[%04d..]".formatted(last())) : date(last(), last() + 1);
  }

  /** The last year of the data, if it still held then. */
  @Nullable Date at() {
    return isOpen() ? Date.parse("%04d".formatted(last())) : null;
  }

  /** What is known of the years before, in words. */
  String before() {
    int known = lastKnownBefore();
    if (first() == table.data().first()) {
      return "the data begin";
    }
    return known < table.data().first()
        ? "no data"
        : words(known + 1, first() - 1, table.at(state, known));
  }

  /** What is known of the years after, in words. */
  String after() {
    if (isOpen()) {
      return "the data end";
    }
    int known = firstKnownAfter();
    if (known > table.data().last()) {
      return hasLaterRow() ? "no data" : "no rows any more";
    }
    return words(last() + 1, known - 1, table.at(state, known));
  }

  private boolean isOpen() {
    return last() == table.data().last();
  }

  private int lastKnownBefore() {
    int year = first() - 1;
    while (year >= table.data().first() && isUnknown(year)) {
      year--;
    }
    return year;
  }

  private int firstKnownAfter() {
    int year = last() + 1;
    while (year <= table.data().last() && isUnknown(year)) {
      year++;
    }
    return year;
  }

  private boolean isUnknown(int year) {
    return table.at(state, year).filter(status -> status != Status.MISSING).isEmpty();
  }

  private boolean hasLaterRow() {
    return table.runs().getOrDefault(state, List.of()).stream()
        .anyMatch(other -> other.years().last() > last());
  }

  private static Date date(int first, int last) {
    return Date.parse(
        first == last ? "%04d".formatted(first) : "[%04d..%04d]".formatted(first, last));
  }

  private static String words(int from, int to, Optional<Status> known) {
    String status = known.map(Status::word).orElse("");
    return from > to ? status : "no data %s, %s".formatted(new Years(from, to), status);
  }
}
