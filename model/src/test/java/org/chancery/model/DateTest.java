package org.chancery.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTest {

  /** Every form: its text, and the first and last day that it touches; empty for none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Level 0
        "1985-04-12 | 1985-04-12 | 1985-04-12",
        "1985-04 | 1985-04-01 | 1985-04-30",
        "2024-02 | 2024-02-01 | 2024-02-29",
        "1985 | 1985-01-01 | 1985-12-31",
        "0000 | 0000-01-01 | 0000-12-31",
        "1964/2008 | 1964-01-01 | 2008-12-31",
        "2004-06/2006-08 | 2004-06-01 | 2006-08-31",
        "2004-02-01/2005-02-08 | 2004-02-01 | 2005-02-08",
        "2004-02-01/2005-02 | 2004-02-01 | 2005-02-28",
        "2005/2006-02 | 2005-01-01 | 2006-02-28",
        // Level 1
        "Y170000002 | +170000002-01-01 | +170000002-12-31",
        "Y-170000002 | -170000002-01-01 | -170000002-12-31",
        "Y999999990~ | +999999989-01-01 | +999999991-12-31",
        "Y-999999990~ | -999999991-01-01 | -999999989-12-31",
        "1984? | 1984-01-01 | 1984-12-31",
        "2004-06~ | 2004-05-01 | 2004-07-31",
        "2004-02~ | 2004-01-01 | 2004-03-31",
        "2004-06-11% | 2004-06-04 | 2004-06-18",
        "2022-02-24~ | 2022-02-17 | 2022-03-03",
        "1984~ | 1983-01-01 | 1985-12-31",
        "1984% | 1983-01-01 | 1985-12-31",
        "201X | 2010-01-01 | 2019-12-31",
        "201X~ | 2005-01-01 | 2024-12-31",
        "20XX | 2000-01-01 | 2099-12-31",
        "20XX~ | 1975-01-01 | 2124-12-31",
        "2004-XX | 2004-01-01 | 2004-12-31",
        "1985-04-XX | 1985-04-01 | 1985-04-30",
        "1985-04-XX~ | 1985-03-01 | 1985-05-31",
        "1985-XX-XX | 1985-01-01 | 1985-12-31",
        "1985-XX-XX? | 1985-01-01 | 1985-12-31",
        "1985-04-12/.. | 1985-04-12 |",
        "1985-04/.. | 1985-04-01 |",
        "../1985-04-12 | | 1985-04-12",
        "../1985 | | 1985-12-31",
        "1985-04-12/ | 1985-04-12 |",
        "/1985-04 | | 1985-04-30",
        "../.. | |",
        "/ | |",
        "../ | |",
        "1984~/2004-06 | 1983-01-01 | 2004-06-30",
        "1984?/2004~ | 1984-01-01 | 2005-12-31",
        "-1985 | -1985-01-01 | -1985-12-31",
        "-0043-03-15 | -0043-03-15 | -0043-03-15",
        "-0001-02 | -0001-02-01 | -0001-02-28",
        "2001-21 | 2001-03-01 | 2001-12-22",
        "2001-22 | 2000-12-01 | 2002-03-21",
        "2001-23 | 2001-03-01 | 2001-12-22",
        "2001-24 | 2000-12-01 | 2002-03-21",
        // Level 2
        "2001-25 | 2001-03-01 | 2001-06-21",
        "2001-25~ | 2001-02-01 | 2001-07-21",
        "2001-26 | 2001-06-01 | 2001-09-23",
        "2001-27 | 2001-09-01 | 2001-12-22",
        "2001-28 | 2000-12-01 | 2002-03-21",
        "2001-29 | 2001-09-01 | 2001-12-22",
        "2001-30 | 2000-12-01 | 2002-03-21",
        "2001-31 | 2001-03-01 | 2001-06-21",
        "2001-32 | 2001-06-01 | 2001-09-23",
        "2001-33 | 2001-01-01 | 2001-03-31",
        "2001-34 | 2001-04-01 | 2001-06-30",
        "2001-35 | 2001-07-01 | 2001-09-30",
        "2001-36? | 2001-10-01 | 2001-12-31",
        "2001-37 | 2001-01-01 | 2001-04-30",
        "2001-38 | 2001-05-01 | 2001-08-31",
        "2001-39 | 2001-09-01 | 2001-12-31",
        "2001-40 | 2001-01-01 | 2001-06-30",
        "2001-41 | 2001-07-01 | 2001-12-31",
        "2001-21/2001-23 | 2001-03-01 | 2001-12-22",
        "[2022-02-21..2022-02-27] | 2022-02-21 | 2022-02-27",
        "[1667,1668,1670..1672] | 1667-01-01 | 1672-12-31",
        "[..1984] | | 1984-12-31",
        "[1984..] | 1984-01-01 |",
        "[..1760-12-03] | | 1760-12-03",
        "[1760-01,1760-02,1760-12..] | 1760-01-01 |",
        "[1667,1760-12] | 1667-01-01 | 1760-12-31",
        "[1984~,2001-21] | 1983-01-01 | 2001-12-22",
        "[2017~..2019~] | 2016-01-01 | 2020-12-31",
        "{1667,1668,1670..1672} | 1667-01-01 | 1672-12-31",
        "{1960,1961-12} | 1960-01-01 | 1961-12-31",
        "{..1984} | | 1984-12-31",
      })
  void readsWritesAndBounds(String edtf, LocalDate earliest, LocalDate latest) {
    var date = Date.parse(edtf);
    assertThat(date).hasToString(edtf).isEqualTo(Date.parse(edtf));
    assertThat(date.earliest().orElse(null)).isEqualTo(earliest);
    assertThat(date.latest().orElse(null)).isEqualTo(latest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-03-17T10:00:00Z | 2022-03-17",
        "2022-03-17T10:00Z | 2022-03-17",
        "2022-03-17T23:20:30 | 2022-03-17",
        "2022-03-17T23:20:30.125+05:30 | 2022-03-17",
        "2022-03-17T00:20:30-04 | 2022-03-17",
        "2022-03-17T00:20:30Z/2022-03-18T01:00:00Z | 2022-03-17/2022-03-18",
        "[1667, 1668, 1670..1672] | [1667,1668,1670..1672]",
        "[1668,1667,1668] | [1667,1668]",
        "{ 1961-12 , 1960 } | {1960,1961-12}",
        "[1984.., 1980] | [1980,1984..]",
      })
  void reducesToTheCanonicalForm(String edtf, String canonical) {
    assertThat(Date.parse(edtf)).hasToString(canonical).isEqualTo(Date.parse(canonical));
  }

  /** Every kind of error: the text, the offset, and a part of the message. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 0 | ends too early",
        "' 2022' | 0 | unexpected \" \"",
        "17 March 2022 | 0 | a year of four digits",
        "202 | 0 | a year of four digits",
        "٢٠٢٢ | 0 | a year of four digits",
        "20220317 | 4 | the end of the date",
        "2022-3-17 | 5 | a month of two digits",
        "2022- | 5 | ends too early",
        "2022-13 | 5 | no month or season 13 at character 6, where 01 to 12, or 21 to 41 is",
        "2022-00 | 5 | no month or season 0",
        "2022-42 | 5 | no month or season 42",
        "2022-03-7 | 8 | a day of two digits",
        "2022-02-29 | 8 | no day 29 in 2022-02 at character 9, where 01 to 28 is expected",
        "2022-04-00 | 8 | no day 0",
        "2022-21-03 | 7 | the end of the date",
        "2004-XX-12 | 8 | \"XX\", since the month is unspecified",
        "2004-1X | 5 | a month of two digits",
        "2X17 | 0 | a year of four digits",
        "2XXX | 0 | a year of four digits",
        "199u | 0 | a year of four digits",
        "201X-05 | 4 | the end of the date",
        "-201X | 0 | a negative year with unspecified digits",
        "-0000 | 0 | a negative year 0",
        "Y2022 | 1 | a year of four digits or less",
        "Y02022 | 1 | a year of four digits or less",
        "Y17E7 | 1 | a year of four digits or less",
        "Y9999999999 | 1 | a year too far away",
        "Y999999991 | 1 | within ±999999990",
        "Yes | 1 | the digits of a year",
        "Y17000-05 | 6 | the end of the date",
        "2004-06~-11 | 8 | the end of the date",
        "?2004-06 | 0 | a year of four digits",
        "2004?~ | 5 | the end of the date",
        "2022-03-17T25:00:00Z | 10 | a time of day",
        "2022-03-17T | 10 | a time of day",
        "2022-03-17 10:00 | 10 | the end of the date",
        "2022/2021 | 5 | the interval ends before it begins",
        "2021/2022/2023 | 9 | the end of the date",
        "2021/open | 5 | a year of four digits",
        ".. | 2 | ends too early",
        "[2021/2022] | 5 | \",\" or \"]\"",
        "[] | 1 | a year of four digits",
        "[2021,] | 6 | a year of four digits",
        "[2021 | 5 | ends too early",
        "[2021} | 5 | \",\" or \"]\"",
        "{2021] | 5 | \",\" or \"}\"",
        "[..] | 3 | a year of four digits",
        "[2021..2022-03] | 1 | mixes precisions",
        "[2022..2021] | 1 | ends before it begins",
        "[201X..2022] | 1 | cannot be counted",
        "[2021-21..2021-22] | 1 | cannot be counted",
        "[2021]~ | 6 | the end of the date",
        "2021.. | 4 | the end of the date",
      })
  void saysWhatIsWrongAndWhere(String edtf, int position, String part) {
    var error = catchThrowableOfType(DateFormatException.class, () -> Date.parse(edtf));
    assertThat(error).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(part);
    assertThat(error.getMessage())
        .startsWith("\"" + edtf + "\" is no EDTF date: ")
        .endsWith(" is expected.");
    assertThat(error.position()).isEqualTo(position);
    assertThat(error.text()).isEqualTo(edtf);
  }

  @Test
  void clipsALongTextInTheMessageOnly() {
    String text = "2022 ".repeat(1000);
    var error = catchThrowableOfType(DateFormatException.class, () -> Date.parse(text));
    assertThat(error.getMessage()).hasSizeLessThan(200).contains("2022 …\" is no EDTF date");
    assertThat(error.text()).isEqualTo(text);
  }

  @Test
  void isMadeOfJavaDates() {
    assertThat(Date.of(LocalDate.of(2017, 6, 9))).hasToString("2017-06-09");
    assertThat(Date.of(YearMonth.of(2017, 6))).hasToString("2017-06");
    assertThat(Date.ofYear(2017)).hasToString("2017");
    assertThat(Date.ofYear(-44)).hasToString("-0044");
    assertThat(Date.ofYear(12017)).hasToString("Y12017");
    assertThat(Date.interval(Date.ofYear(2021), null)).hasToString("2021/..");
    assertThat(Date.interval(null, Date.parse("2021-21"))).hasToString("../2021-21");
    assertThat(Date.interval(null, null)).hasToString("../..");
    var monday = LocalDate.of(2022, 2, 21);
    assertThat(Date.oneOf(monday, monday.plusDays(6))).hasToString("[2022-02-21..2022-02-27]");
    assertThat(Date.oneOf(monday, monday)).isEqualTo(Date.of(monday));
  }

  @Test
  void refusesWhatEdtfCannotWrite() {
    var monday = LocalDate.of(2022, 2, 21);
    var none = Date.Qualifier.NONE;
    var day = (Date.Calendar) Date.of(monday);
    Stream.<Runnable>of(
            () -> Date.of(LocalDate.of(10_000, 1, 1)),
            () -> Date.of(YearMonth.of(-10_000, 1)),
            () -> Date.ofYear(Integer.MIN_VALUE),
            () -> Date.ofYear(Date.MAX_YEAR + 1),
            () -> Date.oneOf(monday, monday.minusDays(1)),
            () -> Date.interval(Date.ofYear(2022), Date.ofYear(2021)),
            () -> Date.interval(Date.parse("[2021,2022]"), null),
            () -> new Date.Calendar(monday, Date.Precision.MONTH, none),
            () -> new Date.Calendar(LocalDate.of(-10, 1, 1), Date.Precision.DECADE, none),
            () -> new Date.Calendar(LocalDate.of(2011, 1, 1), Date.Precision.DECADE, none),
            () -> new Date.Calendar(LocalDate.of(2010, 1, 1), Date.Precision.CENTURY, none),
            () -> new Date.Season(2022, 20, none),
            () -> new Date.Season(2022, 42, none),
            () -> new Date.Season(10_000, 21, none),
            () -> new Date.OneOf(List.of()),
            () -> new Date.AllOf(List.of()),
            () -> new Date.Range(null, null),
            () -> new Date.Range(day, (Date.Calendar) Date.ofYear(2023)),
            () -> new Date.Range((Date.Calendar) Date.parse("201X"), null))
        .forEach(making -> assertThatIllegalArgumentException().isThrownBy(making::run));
    assertThatThrownBy(() -> Date.parse(null)).isInstanceOf(NullPointerException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-02-24 | 2022-02-24~",
        "2022? | 2022%",
        "2022~ | 2022~",
        "2022% | 2022%",
        "2022-21 | 2022-21~",
        "2021/2022 | 2021~/2022~",
        "2021/.. | 2021~/..",
        "/2021 | /2021~",
        "[2017,2019..2020] | [2017~,2019~..2020~]",
        "{2017?,2019..} | {2017%,2019~..}",
      })
  void becomesApproximate(String stated, String approximate) {
    assertThat(Date.parse(stated).approximately()).hasToString(approximate);
  }

  @Test
  void flagsWhatTheTextDoubts() {
    assertThat(Stream.of("2017?", "2017%", "2017?/..", "[2017,2018?]", "{2017..2019%}", "2017-21?"))
        .allMatch(edtf -> Date.parse(edtf).isUncertain());
    assertThat(Stream.of("2017~", "2017%", "../2017~", "[2017,2018~]", "{2017~..2019}", "2017-21%"))
        .allMatch(edtf -> Date.parse(edtf).isApproximate());
    assertThat(Stream.of("2017", "2017/..", "[2017,2018]", "{2017..2019}", "201X", "2017-21"))
        .noneMatch(edtf -> Date.parse(edtf).isUncertain() || Date.parse(edtf).isApproximate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017-06-09", "2017-06-09?", "2017-06-09/2017-06-09", "[2017-06-09]"})
  void knowsItsOnlyDay(String edtf) {
    assertThat(Date.parse(edtf).isDay()).isTrue();
    assertThat(Date.parse(edtf).day()).contains(LocalDate.of(2017, 6, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017-06", "2017-06-09~", "2017-06-09/..", "2017-06-XX", "../.."})
  void hasNoOnlyDay(String edtf) {
    assertThat(Date.parse(edtf).isDay()).isFalse();
    assertThat(Date.parse(edtf).day()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2017 | 2018 | CERTAINLY",
        "2017 | 2017-06 | POSSIBLY",
        "2017-06 | 2017 | POSSIBLY",
        "2018 | 2017 | NO",
        "2017-06-09 | 2017-06-09 | NO",
        "2017-06-09 | 2017-06-10 | CERTAINLY",
        "2017-06-10 | 2017-06-09 | NO",
        "2017~ | 2018 | POSSIBLY",
        "2017? | 2018 | CERTAINLY",
        "../2017 | 2018 | CERTAINLY",
        "2017/.. | 2018 | POSSIBLY",
        "2018/.. | 2017 | NO",
        "2018 | 2017/.. | POSSIBLY",
        "../.. | ../.. | POSSIBLY",
      })
  void tellsWhatIsBefore(String one, String other, Truth before) {
    assertThat(Date.parse(one).isBefore(Date.parse(other))).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2017 | CERTAINLY",
        "2017? | CERTAINLY",
        "2017~ | POSSIBLY",
        "2018~ | POSSIBLY",
        "2018 | NO",
        "2017-06-09 | CERTAINLY",
        "2017-06-10 | NO",
        "201X | POSSIBLY",
        "2017-XX | POSSIBLY",
        "2017-06-XX | POSSIBLY",
        "2017-26 | POSSIBLY",
        "2017-22 | POSSIBLY",
        "2017-27 | NO",
        "2017-34 | CERTAINLY",
        "2017-34~ | POSSIBLY",
        "2016/2018 | CERTAINLY",
        "2017/2018 | POSSIBLY",
        "2016/.. | POSSIBLY",
        "2017-06-09/.. | CERTAINLY",
        "2017-06-10/.. | NO",
        "../2017-06-09 | CERTAINLY",
        "/2018 | POSSIBLY",
        "../.. | POSSIBLY",
        "[2017,2019] | POSSIBLY",
        "[2017] | CERTAINLY",
        "[2017..2017] | CERTAINLY",
        "[2017-06,2017-34] | CERTAINLY",
        "[2016,2018] | NO",
        "[2016..2018] | POSSIBLY",
        "{2017,2019} | CERTAINLY",
        "{2016..2018} | CERTAINLY",
        "{2016~..2018} | POSSIBLY",
        "{..2018} | CERTAINLY",
        "{2016,2018} | NO",
      })
  void tellsWhetherItIncludesTheNinthOfJune2017(String edtf, Truth included) {
    assertThat(Date.parse(edtf).contains(LocalDate.of(2017, 6, 9))).isEqualTo(included);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2017 | 2017-06-09 | 2017-06-09",
        "2017? | 2017-06-09 | 2017-06-09",
        "2017 | 2017 | 2017",
        "2017 | 2017? | 2017",
        "2017 | 2018 |",
        "[2017,2019] | 2018 |",
        "[2017-06-08,2017-06-10] | 2017-06-09 |",
        "[2017-06,2017-07] | 2017-06-15/2017-07-15 | 2017-06-15/2017-07-15",
        "[2017,2019] | 2017/2018 | [2017-01-01..2017-12-31]",
        "2022-02-24~ | 2022-02 | [2022-02-17..2022-02-28]",
        "[2022-02-21..2022-02-27] | 2022-02-24/2022-03-03 | [2022-02-24..2022-02-27]",
        "2022-02-24/.. | ../2022-02-24 | 2022-02-24",
        "2021/.. | 2022-03-17 | 2022-03-17",
        "2021/.. | ../2022-03-17 | [2021-01-01..2022-03-17]",
      })
  void findsTheNarrowerOfTwo(String one, String other, String narrower) {
    var expected = narrower == null ? null : Date.parse(narrower);
    assertThat(Date.parse(one).narrower(Date.parse(other)).orElse(null)).isEqualTo(expected);
    assertThat(Date.parse(other).narrower(Date.parse(one)).orElse(null)).isEqualTo(expected);
    assertThat(Date.parse(one).compatible(Date.parse(other))).isEqualTo(expected != null);
  }

  @Test
  void doesNotWriteDaysOfLongYears() {
    var one = Date.parse("Y20000~");
    var other = Date.parse("Y20002~");
    assertThat(one.compatible(other)).isTrue();
    assertThat(one.narrower(other)).isEmpty();
  }

  @Test
  void standsInTheOrderOfTime() {
    var inOrder =
        Stream.of("../2016", "../..", "Y-20000", "2016", "2017-01-01", "2017", "2017?", "2017/..")
            .map(Date::parse)
            .toList();
    assertThat(inOrder.reversed().stream().sorted(Date.CHRONOLOGICAL).toList()).isEqualTo(inOrder);
  }
}
