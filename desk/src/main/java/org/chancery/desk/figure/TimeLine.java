package org.chancery.desk.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chancery.model.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Bars over years. All positions are percentages of the whole width.
 *
 * @param now where the day of the page stands
 */
public record TimeLine(List<Tick> ticks, List<Row> rows, double now) {
  private static final int TICKS = 6;
  private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100};

  /** A year with a line down. */
  public record Tick(double at, String label) {}

  /**
   * What has a line of its own.
   *
   * @param path of the page about it; null if there is none
   * @param aside a few more words, "" for none
   */
  public record Row(String label, @Nullable String path, String aside, List<Bar> bars) {
    public Row {
      bars = List.copyOf(bars);
    }
  }

  /** How sure a bar is. */
  public enum Sort {
    /** It certainly held then. */
    CERTAIN,
    /** It may have held then. */
    POSSIBLE,
    /** It follows from a rule, and no source says so. */
    PROJECTED
  }

  /**
   * A stretch of time.
   *
   * @param words what it means, for those who point at it or cannot see it
   */
  public record Bar(double from, double width, Sort sort, @Nullable String path, String words) {}

  /** What is to be drawn in a row, not yet in percent. */
  public record Span(LocalDate from, LocalDate to, Sort sort, @Nullable String path, String words) {

    /**
     * What is certain and what is possible of some bounds, within some days. An open end reaches up
     * to the last of them: it still holds as far as is known.
     */
    public static List<Span> of(
        Bounds bounds,
        boolean planned,
        LocalDate first,
        LocalDate last,
        String path,
        String words) {
      List<Span> spans = new ArrayList<>();
      LocalDate start = later(bounds.earliestStart(), first);
      LocalDate end = earlier(bounds.latestEnd(), last);
      if (!start.isAfter(end)) {
        spans.add(new Span(start, end, Sort.POSSIBLE, path, words));
      }
      Optional.ofNullable(bounds.latestStart())
          .filter(_ -> !planned && bounds.earliestEnd() != null)
          .map(certain -> later(certain, first))
          .ifPresent(from -> {
            LocalDate to = earlier(bounds.earliestEnd(), last);
            if (!from.isAfter(to)) {
              spans.add(new Span(from, to, Sort.CERTAIN, path, words));
            }
          });
      return spans;
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
      return one == null || one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
      return one == null || one.isAfter(other) ? other : one;
    }
  }

  /** A row that is not yet in percent. */
  public record Draft(String label, @Nullable String path, String aside, List<Span> spans) {
    public Draft {
      spans = List.copyOf(spans);
    }
  }

  public TimeLine {
    ticks = List.copyOf(ticks);
    rows = List.copyOf(rows);
  }

  /** Rows over the days from a first to a last. */
  public static TimeLine of(List<Draft> drafts, LocalDate first, LocalDate last, LocalDate now) {
    Scale scale = new Scale(first, Math.max(1, ChronoUnit.DAYS.between(first, last)));
    return new TimeLine(
        ticks(scale, first, last),
        drafts.stream()
            .map(draft ->
                new Row(
                    draft.label(),
                    draft.path(),
                    draft.aside(),
                    draft.spans().stream().map(scale::bar).toList()))
            .toList(),
        scale.at(now));
  }

  private static List<Tick> ticks(Scale scale, LocalDate first, LocalDate last) {
    int years = last.getYear() - first.getYear();
    int step = IntStream.of(STEPS).filter(it -> years / it <= TICKS).findFirst().orElse(200);
    int begin = (first.getYear() / step + 1) * step;
    return IntStream.iterate(begin, year -> year <= last.getYear(), year -> year + step)
        .mapToObj(year -> new Tick(scale.at(LocalDate.of(year, 1, 1)), Integer.toString(year)))
        .filter(tick -> tick.at() < 97)
        .toList();
  }

  private record Scale(LocalDate first, long days) {
    private static final double THINNEST = 0.4;

    double at(LocalDate day) {
      double percent = 100.0 * ChronoUnit.DAYS.between(first, day) / days;
      return Math.round(Math.clamp(percent, 0, 100) * 100) / 100.0;
    }

    Bar bar(Span span) {
      double from = at(span.from());
      double width = Math.max(THINNEST, at(span.to().plusDays(1)) - from);
      return new Bar(from, Math.round(width * 100) / 100.0, span.sort(), span.path(), span.words());
    }
  }
}
