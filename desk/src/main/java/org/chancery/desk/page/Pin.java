package org.chancery.desk.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two times that a page is about.
 *
 * @param day which was asked for; null for the present one
 * @param known by whose knowledge; null for what is known now
 * @param today the day of now
 */
public record Pin(@Nullable LocalDate day, @Nullable Instant known, LocalDate today) {

  /** The day that the page is about. */
  public LocalDate on() {
    return day == null ? today : day;
  }

  /** The later of the day that the page is about and today: up to there figures reach. */
  public LocalDate latest() {
    return on().isAfter(today) ? on() : today;
  }

  /** A path with both times as they were asked for, so that they are kept from page to page. */
  public String on(String path) {
    return with(path, day, known);
  }

  /**
   * A path that pins both times, so that it will always show the same.
   *
   * @param now what is known then is all that is known now
   */
  public String permalink(String path, Instant now) {
    return with(path, on(), known == null ? now : known);
  }

  private static String with(String path, @Nullable LocalDate day, @Nullable Instant known) {
    List<String> parameters = new ArrayList<>();
    if (day != null) {
      parameters.add("on=" + day);
    }
    if (known != null) {
      parameters.add("known=" + known);
    }
    if (parameters.isEmpty()) {
      return path;
    }
    int hash = path.indexOf('#');
    String page = hash < 0 ? path : path.substring(0, hash);
    return page
        + (page.contains("?") ? "&" : "?")
        + String.join("&", parameters)
        + (hash < 0 ? "" : path.substring(hash));
  }
}
