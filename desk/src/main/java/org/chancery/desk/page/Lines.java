package org.chancery.desk.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.answers.Json;
import org.chancery.register.entry.Entry;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of entries of which a page shows the latest.
 *
 * @param total how many there are
 * @param shown the latest, the latest first
 */
public record Lines(int total, List<Line> shown, List<Entry> entries) {
  private static final int MOST = 30;

  public Lines {
    shown = List.copyOf(shown);
    entries = List.copyOf(entries);
  }

  /** Of some entries in order of time, the latest. */
  static Lines latest(List<Entry> inTime) {
    return of(inTime, inTime.reversed().stream().limit(MOST));
  }

  /** All of some entries, in their order. */
  static Lines all(List<Entry> entries) {
    return of(entries, entries.stream());
  }

  /** Of some entries, those that come next, in order of time. */
  static Lines next(List<Entry> entries) {
    return of(entries, entries.stream().sorted(Comparator.comparing(Line::moment)).limit(MOST));
  }

  private static Lines of(List<Entry> all, Stream<Entry> shown) {
    List<Entry> entries = shown.toList();
    return new Lines(all.size(), entries.stream().map(Line::of).toList(), entries);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return total == 0;
  }

  /** How many are not shown. */
  public int more() {
    return total - shown.size();
  }

  ObjectNode json() {
    ObjectNode node = Json.object().put("total", total);
    node.set("latest", Json.array(entries, Json::of));
    return node;
  }
}
