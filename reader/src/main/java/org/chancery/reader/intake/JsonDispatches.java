package org.chancery.reader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.chancery.reader.intake.Draft.Given;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dispatches as JSON objects: one a line, or a file that is one object or a list of them. */
final class JsonDispatches {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonDispatches() {}

  /** Takes each draft, or the refusal in its stead, with the place where it stands. */
  interface Sink {
    void draft(Draft draft, String place);

    void refusal(String place, Refusal refusal);
  }

  /** Reads JSON Lines one by one; a bad line is refused and the next one is read. */
  static void lines(String label, InputStream in, int limit, Sink sink) throws IOException {
    var lines = new LimitedLines(in, limit);
    while (lines.next()) {
      String place = label + ":" + lines.number();
      try {
        if (lines.isTooLong()) {
          throw new Refusal("the line is longer than " + Intake.mebibytes(limit) + "; split it");
        }
        String line = line(lines.bytes());
        if (!line.isBlank()) {
          sink.draft(draft(place, parse(line, "the line")), place);
        }
      } catch (Refusal refusal) {
        sink.refusal(place, refusal);
      }
    }
  }

  /** Reads a file that is JSON as a whole. */
  static void whole(String label, byte[] bytes, Sink sink) throws Refusal {
    JsonNode root = parse(Encoding.decode(bytes), "it");
    if (!root.isArray()) {
      sink.draft(draft(label, root), label);
      return;
    }
    int number = 0;
    for (JsonNode node : root) {
      String place = label + ":" + ++number;
      try {
        sink.draft(draft(place, node), place);
      } catch (Refusal refusal) {
        sink.refusal(place, refusal);
      }
    }
  }

  private static String line(byte[] bytes) throws Refusal {
    return Encoding.strict(bytes, StandardCharsets.UTF_8)
        .map(Draft::canonical)
        .orElseThrow(() -> new Refusal("the line is not UTF-8, as JSON must be; convert the file"));
  }

  private static JsonNode parse(String json, String what) throws Refusal {
    try {
      return JSON.readTree(Draft.canonical(json));
    } catch (JacksonException e) {
      throw new Refusal(what + " is not valid JSON; correct it or leave it out");
    }
  }

  private static Draft draft(String place, JsonNode node) throws Refusal {
    if (!node.isObject()) {
      throw new Refusal("a JSON object is needed, with the dispatch in its field \"text\"");
    }
    String text = string(node, "text");
    if (text == null) {
      throw new Refusal("it has no field \"text\"; the words of the dispatch belong there");
    }
    String id = string(node, "id");
    var given =
        new Given(string(node, "source"), string(node, "title"), string(node, "url"), date(node));
    return new Draft(id == null ? place : id, Draft.canonical(text), given, List.of());
  }

  private static @Nullable LocalDate date(JsonNode node) throws Refusal {
    String date = string(node, "date");
    if (date == null) {
      return null;
    }
    return day(date.strip())
        .orElseThrow(() ->
            new Refusal("its date \"" + shortened(date) + "\" is none; write it as YYYY-MM-DD"));
  }

  static Optional<LocalDate> day(String date) {
    try {
      if (date.matches("[12]\\d{3}-\\d{2}-\\d{2}(?:[T ].{0,40})?")) {
        return Optional.of(LocalDate.parse(date.substring(0, 10)));
      }
      if (date.matches("\\p{L}{3}, \\d{1,2} .{0,40}")) {
        return Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
      }
    } catch (DateTimeException notOfThisForm) {
      // It may still be of another one.
    }
    return DatePhrases.in(date).stream().flatMap(f -> f.date().full().stream()).findFirst();
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** The words of a field; numbers are taken as words, blank ones and all else as absent. */
  private static @Nullable String string(JsonNode node, String name) {
    JsonNode value = node.path(name);
    boolean scalar = value.isString() || value.isNumber();
    return scalar && !value.asString().isBlank() ? value.asString() : null;
  }
}
