package org.chancery.desk.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.chancery.answers.Inquiry;

/** The parameters of requests; those that are none of what they should be become problems. */
final class Parameters {
  private static final int LONGEST_TEXT = 1000;

  private Parameters() {}

  /** A parameter; empty if it is not given or is given as nothing. */
  static Optional<String> text(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> {
          if (value.length() > LONGEST_TEXT) {
            throw Problem.badRequest(
                "The parameter %s is longer than %d characters; shorten it."
                    .formatted(name, LONGEST_TEXT));
          }
          return value;
        });
  }

  /** A day, as in 2022-03-20. */
  static Optional<LocalDate> day(Context context, String name) {
    return text(context, name)
        .map(value -> {
          try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
              return day;
            }
          } catch (DateTimeParseException e) {
            // Said below.
          }
          throw Problem.badRequest(
              "\"%s\" is no day for the parameter %s; write it as in 2022-03-20."
                  .formatted(value, name));
        });
  }

  /** An instant, as in 2022-03-20T08:00:00Z; a day stands for its end. */
  static Optional<Instant> moment(Context context, String name) {
    return text(context, name)
        .map(value -> {
          try {
            return value.length() == "2022-03-20".length()
                ? Inquiry.endOf(LocalDate.parse(value))
                : Instant.parse(value);
          } catch (DateTimeParseException e) {
            throw Problem.badRequest(
                "\"%s\" is no time for the parameter %s; write it as in 2022-03-20 or 2022-03-20T08:00:00Z."
                    .formatted(value, name));
          }
        });
  }

  /** Number of a page, from 1; 1 if it is not given. */
  static int page(Context context) {
    return text(context, "page")
        .map(value -> {
          if (!value.matches("[1-9]\\d{0,6}")) {
            throw Problem.badRequest(
                "\"%s\" is no number of a page; write 1 or more.".formatted(value));
          }
          return Integer.parseInt(value);
        })
        .orElse(1);
  }
}
