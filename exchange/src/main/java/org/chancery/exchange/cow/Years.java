package org.chancery.exchange.cow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Consecutive years.
 *
 * @param first the first of them
 * @param last the last, not before the first
 */
public record Years(int first, int last) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:–(\\d{4}))?");

  public Years {
    if (first > last) {
      throw new IllegalArgumentException("%d is after %d".formatted(first, last));
    }
  }

  boolean contains(int year) {
    return first <= year && year <= last;
  }

  /** The longest runs of those years of these that are wanted. */
  List<Years> where(IntPredicate wanted) {
    List<Years> runs = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      if (!wanted.test(year)) {
        continue;
      }
      boolean goesOn = !runs.isEmpty() && runs.getLast().last == year - 1;
      Years run = goesOn ? new Years(runs.removeLast().first, year) : new Years(year, year);
      runs.add(run);
    }
    return runs;
  }

  /** The same years in as few runs as may be, in order. */
  static List<Years> joined(List<Years> runs) {
    int first = runs.stream().mapToInt(Years::first).min().orElse(0);
    int last = runs.stream().mapToInt(Years::last).max().orElse(0);
    return new Years(first, last).where(year -> runs.stream().anyMatch(run -> run.contains(year)));
  }

  static Years parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no years: " + written);
    }
    int first = Integer.parseInt(matcher.group(1));
    return new Years(first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)));
  }

  static List<Years> parseAll(String written) {
    return Pattern.compile(", ").splitAsStream(written).map(Years::parse).toList();
  }

  static String written(List<Years> runs) {
    return runs.stream().map(Years::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "–" + last;
  }
}
