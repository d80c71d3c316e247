package org.chancery.reader.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the headers, datelines and closing lines of one text have told so far. */
final class Header {

  /** Where a statement stands: the earlier ones are believed before the later ones. */
  enum Origin {
    LINE,
    ISSUER,
    DATELINE,
    CLOSING,
    WRITER,
    /** When the text was changed last, which may be long after it was published. */
    UPDATE,
    STAMP
  }

  /** A day, and where it was stated. */
  record Stated(Origin origin, StatedDate date) {}

  private final Map<Origin, String> publishers = new EnumMap<>(Origin.class);
  private final Map<Origin, String> places = new EnumMap<>(Origin.class);
  private final List<Stated> dates = new ArrayList<>();
  private final List<Integer> years = new ArrayList<>();
  private @Nullable String title;

  void take(Form.Match match) {
    Origin origin = origin(match.form());
    String publisher = match.publisher();
    if (publisher != null && !match.form().traits().noise()) {
      publishers.putIfAbsent(origin, publisher);
    }
    String writer = match.part("writer");
    if (writer != null && Words.isOutlet(writer)) {
      publishers.putIfAbsent(Origin.WRITER, writer);
    }
    String place = match.part("place");
    if (place != null) {
      places.putIfAbsent(origin, Words.placeName(place));
    }
    String subject = match.part("title");
    if (subject != null && title == null) {
      title = subject;
    }
    takeDates(match, origin);
  }

  private void takeDates(Form.Match match, Origin origin) {
    String date = match.part("date");
    if (date != null) {
      DatePhrases.parse(date).ifPresent(stated -> date(origin, stated));
    }
    String year = match.part("year");
    if (year != null) {
      years.add(Integer.valueOf(year));
    }
    String stamp = match.part("stamp");
    if (stamp != null) {
      basic(stamp).ifPresent(day -> date(Origin.CLOSING, StatedDate.of(day)));
    }
  }

  void date(Origin origin, StatedDate date) {
    dates.add(new Stated(origin, date));
  }

  void publisher(Origin origin, String publisher) {
    publishers.putIfAbsent(origin, publisher);
  }

  void place(Origin origin, String place) {
    places.putIfAbsent(origin, place);
  }

  void title(String words) {
    if (title == null) {
      title = words;
    }
  }

  Optional<String> publisher() {
    return publishers.values().stream().findFirst();
  }

  /** The place of the dateline before any other. */
  Optional<String> place() {
    String dateline = places.get(Origin.DATELINE);
    return dateline != null ? Optional.of(dateline) : places.values().stream().findFirst();
  }

  Optional<String> title() {
    return Optional.ofNullable(title);
  }

  List<Stated> dates() {
    return List.copyOf(dates);
  }

  /** Years named without a day, as in "Press release 41/2022". */
  List<Integer> years() {
    return List.copyOf(years);
  }

  private static Origin origin(Form form) {
    if (form.traits().stamp()) {
      return Origin.STAMP;
    }
    if (form.traits().alone()) {
      return Origin.LINE;
    }
    return switch (form.where()) {
      case OPENING -> Origin.DATELINE;
      case LINE -> Origin.LINE;
      case CLOSING -> Origin.CLOSING;
    };
  }

  /** A day in the form 20220317. */
  static Optional<LocalDate> basic(String digits) {
    try {
      return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
