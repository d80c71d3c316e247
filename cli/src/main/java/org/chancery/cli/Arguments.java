package org.chancery.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.answers.Inquiry;
import org.chancery.model.Date;
import org.chancery.model.DateFormatException;
import org.chancery.model.Stretch;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What words on the command line stand for. */
final class Arguments {

  private Arguments() {}

  /** A day: {@code 2022-03-17}. */
  static final class Day implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String word) {
      return day(word)
          .orElseThrow(() ->
              new TypeConversionException(
                  "\"%s\" is no day; write it as in 2022-03-17".formatted(word)));
    }
  }

  /**
   * Days in a row: a day ({@code 2022-03-17}), a month ({@code 2022-03}), a year ({@code 2022}), or
   * from one of these to another ({@code 2019/2021}).
   */
  static final class Days implements ITypeConverter<Stretch> {
    private static final Pattern FORM =
        Pattern.compile("\\d{4}(?:-\\d{2}){0,2}(?:/\\d{4}(?:-\\d{2}){0,2})?");

    @Override
    public Stretch convert(String word) {
      if (FORM.matcher(word).matches()) {
        try {
          return Date.parse(word).span();
        } catch (DateFormatException e) {
          throw refused(word);
        }
      }
      throw refused(word);
    }

    private static TypeConversionException refused(String word) {
      return new TypeConversionException(
          "\"%s\" is no day, month or year; write it as in 2022-03-17, 2022-03, 2022 or 2019/2021"
              .formatted(word));
    }
  }

  /** An instant, or a day, which stands for its end: what was recorded on it was known then. */
  static final class Moment implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String word) {
      return day(word)
          .map(Inquiry::endOf)
          .or(() -> instant(word))
          .orElseThrow(() ->
              new TypeConversionException(
                  "\"%s\" is neither a day nor an instant; write it as in 2022-03-17 or 2022-03-17T10:00:00Z"
                      .formatted(word)));
    }
  }

  private static Optional<LocalDate> day(String word) {
    if (!word.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String word) {
    try {
      return Optional.of(OffsetDateTime.parse(word).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
