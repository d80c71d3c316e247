package org.chancery.desk.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.answers.EntryText;
import org.chancery.desk.figure.TimeLine.Span;
import org.chancery.model.Bounds;
import org.chancery.register.entry.Entry;

/** Entries as bars. */
final class Spans {

  private Spans() {}

  /** The bars of an entry within some days. */
  static List<Span> of(Entry entry, LocalDate first, LocalDate last) {
    return Span.of(
        entry.bounds(),
        entry.planned(),
        first,
        last,
        Paths.of(entry),
        "%s, %s".formatted(EntryText.phrase(entry), EntryText.support(entry)));
  }

  /** The first day that any entry tells of, as the beginning of its year. */
  static LocalDate first(Collection<Entry> entries, LocalDate otherwise) {
    return entries.stream()
        .map(Entry::bounds)
        .flatMap(Spans::days)
        .min(Comparator.naturalOrder())
        .filter(day -> day.isBefore(otherwise))
        .orElse(otherwise)
        .withDayOfYear(1);
  }

  private static Stream<LocalDate> days(Bounds bounds) {
    return Stream.of(
            bounds.earliestStart(), bounds.latestStart(), bounds.earliestEnd(), bounds.latestEnd())
        .filter(Objects::nonNull);
  }
}
