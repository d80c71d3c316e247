package org.chancery.reader.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.reader.Models;
import org.chancery.reader.language.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of time in sentences, and the dates they stand for on the day of a dispatch. */
class TimeFinderTest {

  private static String dates(String text, LocalDate today, Direction direction) {
    return Models.sentences(text).stream()
        .flatMap(sentence -> TimeFinder.find(sentence).stream())
        .map(span -> span.expression().resolve(today, direction).toString())
        .collect(Collectors.joining(" "));
  }

  // 20 March 2022 was a Sunday.
  @ParameterizedTest(name = "{0} [{1} {2}]")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        // weekdays
        "They met on Thursday. | 2022-03-20 | PAST | 2022-03-17",
        "They will meet on Thursday. | 2022-03-20 | FUTURE | 2022-03-24",
        "They met on Sunday. | 2022-03-20 | PAST | 2022-03-20",
        "They will meet on Sunday. | 2022-03-20 | FUTURE | 2022-03-20",
        "They met last Thursday. | 2022-03-20 | PAST | 2022-03-17",
        "They met last Sunday. | 2022-03-20 | PAST | 2022-03-13",
        "They will meet next Thursday. | 2022-03-20 | FUTURE | 2022-03-24",
        "They will meet this Friday. | 2022-03-20 | FUTURE | 2022-03-25",
        "The envoy has been here since last Tuesday. | 2022-03-20 | PAST | 2022-03-15",
        "They met on Monday and Tuesday. | 2022-03-20 | PAST | 2022-03-14 2022-03-15",
        "The envoy left on Friday evening. | 2022-03-20 | PAST | 2022-03-18",
        // dates named before
        "It left in July 2022 and came back the following January. | 2024-03-20 | PAST | 2022-07"
            + " 2023-01",
        "One joined in 1997, another in December of that year. | 2022-03-20 | PAST | 1997 1997-12",
        "He left on 31 December and she came the next day. | 2022-03-20 | PAST | 2021-12-31"
            + " 2022-01-01",
        "It was signed on 3 May 2019. It took effect a year later. | 2022-03-20 | PAST |"
            + " 2019-05-03",
        "It was signed on 3 May 2019 and took effect a year later. | 2022-03-20 | PAST | 2019-05-03"
            + " 2020",
        "They met on Friday and again two days later. | 2022-03-20 | PAST | 2022-03-18 2022-03-20",
        "They met in May and again that month. | 2022-03-20 | PAST | 2021-05 2021-05",
        // ranges and edges
        "They meet from 29 June to 1 July. | 2022-03-20 | FUTURE | 2022-06-29/2022-07-01",
        "She leads it for the period August 2026 to August 2027. | 2026-03-20 | FUTURE |"
            + " 2026-08/2027-08",
        "It will pass on at the beginning of 2026. | 2025-03-20 | FUTURE | 2026-01",
        "It will lead until the end of the year. | 2025-03-20 | FUTURE | 2025-12-31",
        "It passed on 1 January of the current year. | 2026-01-22 | PAST | 2026-01-01",
        "They met on 22.01.2026. | 2026-02-01 | PAST | 2026-01-22",
        "They met on Thursday last week. | 2022-03-20 | PAST | 2022-03-10",
        "The sides spoke last night. | 2022-03-20 | PAST | 2022-03-19",
        "The bloc was founded a year ago. | 2022-03-20 | PAST | 2021",
        // days around the dispatch
        "The envoy arrived today. | 2022-03-20 | PAST | 2022-03-20",
        "The envoy arrived earlier today. | 2022-03-20 | PAST | 2022-03-20",
        "The envoy arrived yesterday. | 2022-03-01 | PAST | 2022-02-28",
        "The envoy will leave tomorrow. | 2021-12-31 | FUTURE | 2022-01-01",
        "The envoy left five days ago. | 2022-03-20 | PAST | 2022-03-15",
        // weeks, months, years by turn
        "The sides spoke last week. | 2022-03-20 | PAST | 2022-03-07/2022-03-13",
        "The sides will speak this week. | 2022-03-16 | FUTURE | 2022-03-14/2022-03-20",
        "The sides will speak next week. | 2022-03-20 | FUTURE | 2022-03-21/2022-03-27",
        "The sides spoke two weeks ago. | 2022-03-20 | PAST | 2022-02-28/2022-03-06",
        "The sides spoke last month. | 2022-01-03 | PAST | 2021-12",
        "The sides spoke earlier this month. | 2022-03-20 | PAST | 2022-03",
        "The sides will speak next month. | 2022-12-20 | FUTURE | 2023-01",
        "The pact was signed two months ago. | 2022-03-20 | PAST | 2022-01",
        "Last year the bloc grew. | 2022-01-02 | PAST | 2021",
        "Late last year the bloc grew. | 2022-01-02 | PAST | 2021",
        "It hosted last year's summit. | 2022-03-20 | PAST | 2021",
        "The bloc will grow this year. | 2022-03-20 | FUTURE | 2022",
        "The leaders will meet later this year. | 2022-03-20 | FUTURE | 2022",
        "The bloc will grow next year. | 2021-12-31 | FUTURE | 2022",
        "The bloc was founded three years ago. | 2022-03-20 | PAST | 2019",
        "The bloc was founded 20 years ago. | 2022-03-20 | PAST | 2002",
        // day and month
        "He left on 31st December. | 2022-03-20 | PAST | 2021-12-31",
        "He took office on 1 January. | 2022-03-20 | PAST | 2022-01-01",
        "He will take office on 1 January. | 2022-03-20 | FUTURE | 2023-01-01",
        "He took office on 1st January this year. | 2022-03-20 | PAST | 2022-01-01",
        "He left on 31 December last year. | 2022-03-20 | PAST | 2021-12-31",
        "They met on March 17. | 2022-03-20 | PAST | 2022-03-17",
        "They met on March 17th. | 2022-03-20 | PAST | 2022-03-17",
        "They met on MARCH 17. | 2022-03-20 | PAST | 2022-03-17",
        "They met on the 17th of March. | 2022-03-20 | PAST | 2022-03-17",
        "The truce holds through May 25. | 2022-03-20 | FUTURE | 2022-05-25",
        "He left on Dec. 31. | 2022-03-20 | PAST | 2021-12-31",
        "They met on Thursday, 17 March. | 2022-03-20 | PAST | 2022-03-17",
        "They met on Thursday, March 17. | 2022-03-20 | PAST | 2022-03-17",
        "They met on Thursday 17 March 2022. | 2023-06-01 | PAST | 2022-03-17",
        // day, month and year
        "They met on 17 March 2022. | 2024-05-05 | FUTURE | 2022-03-17",
        "They met on 17th March, 2022. | 2024-05-05 | PAST | 2022-03-17",
        "They met on the 17th of March, 2022. | 2024-05-05 | PAST | 2022-03-17",
        "They met on March 17, 2022. | 2024-05-05 | PAST | 2022-03-17",
        "They met on Sept. 5, 2021. | 2024-05-05 | PAST | 2021-09-05",
        "They met on 2022-03-17. | 2024-05-05 | PAST | 2022-03-17",
        "He served from 1 January 2019 to 31 December 2021. | 2022-03-20 | PAST"
            + " | 2019-01-01/2021-12-31",
        // days of one month
        "The forum runs June 9-10. | 2022-03-20 | FUTURE | 2022-06-09/2022-06-10",
        "The forum ran on June 9-10, 2021. | 2022-03-20 | PAST | 2021-06-09/2021-06-10",
        "The forum ran on 9-10 June 2021. | 2022-03-20 | PAST | 2021-06-09/2021-06-10",
        "The forum ran on 9 to 10 June 2021. | 2022-03-20 | PAST | 2021-06-09/2021-06-10",
        "The ministers met on 17 and 18 July. | 2022-09-01 | PAST | 2022-07-17/2022-07-18",
        "The chair runs from 1 July to 31 December. | 2022-03-20 | FUTURE | 2022-07-01/2022-12-31",
        // months
        "The talks began in May. | 2022-03-20 | PAST | 2021-05",
        "The talks will begin in May. | 2022-03-20 | FUTURE | 2022-05",
        "The talks began in March. | 2022-03-20 | PAST | 2022-03",
        "The talks began last November. | 2022-03-20 | PAST | 2021-11",
        "The talks began last March. | 2022-03-20 | PAST | 2021-03",
        "The talks will begin next June. | 2022-03-20 | FUTURE | 2022-06",
        "The talks began in December 2021. | 2022-03-20 | PAST | 2021-12",
        "The talks began in September, 2021. | 2022-03-20 | PAST | 2021-09",
        "The talks will begin in June this year. | 2022-03-20 | FUTURE | 2022-06",
        "The talks began in early May 2021. | 2022-03-20 | PAST | 2021-05",
        // years
        "It joined in 2017. | 2022-03-20 | PAST | 2017",
        "2022 will be an important year. | 2022-03-20 | FUTURE | 2022",
        "It was founded in 1815. | 2022-03-20 | PAST | 1815",
        "It holds the chair for 2022-23. | 2022-03-20 | FUTURE | 2022/2023",
        "It holds the chair for the period 2022-2023. | 2022-03-20 | FUTURE | 2022/2023",
        "It holds the chair in 2022/2023. | 2022-03-20 | FUTURE | 2022/2023",
        // the end of something longer
        "The mandate runs until the end of 2027. | 2022-03-20 | FUTURE | 2027-12-31",
        "The mandate runs until the end of June. | 2022-03-20 | FUTURE | 2022-06-30",
        "The mandate ran out at the end of last year. | 2022-03-20 | PAST | 2021-12-31",
        "The mandate ran out at the end of February. | 2024-03-20 | PAST | 2024-02-29",
        "The work starts at the beginning of next year. | 2022-03-20 | FUTURE | 2023-01",
        // no dates
        "The sides may meet. | 2022-03-20 | FUTURE | ''",
        "Protesters march on the capital. | 2022-03-20 | PAST | ''",
        "2017 delegates attended. | 2022-03-20 | PAST | ''",
        "Some 1950 soldiers left. | 2022-03-20 | PAST | ''",
        "The bloc has 27 members. | 2022-03-20 | PAST | ''",
        "They have known each other for over two decades. | 2022-03-20 | PAST | ''",
        "Prices rose in the past 18 months. | 2022-03-20 | PAST | ''",
        "The answer came two days later. | 2022-03-20 | PAST | ''",
        "They met in May and June 2021. | 2022-03-20 | PAST | 2021-05 2021-06",
        "He served from 2019 to 2021. | 2022-03-20 | PAST | 2019/2021",
        "He served from 2010-2015 there. | 2022-03-20 | PAST | 2010/2015",
        "He was born on June 1, 1957. | 2022-03-20 | PAST | 1957-06-01",
        "He arrived on Wednesday night. | 2022-03-20 | PAST | 2022-03-16",
        "Two years earlier they quarrelled. | 2022-03-20 | PAST | ''",
        "He left on Jan 5. | 2022-03-20 | PAST | 2022-01-05",
        "He left on 5 Jan, 2021. | 2022-03-20 | PAST | 2021-01-05",
        "They will meet in the coming weeks. | 2022-03-20 | FUTURE | ''",
        "They will meet in the first half of 2023. | 2022-03-20 | FUTURE | 2023",
      })
  void findsDates(String text, LocalDate today, Direction direction, String expected) {
    assertThat(dates(text, today, direction)).isEqualTo(expected);
  }

  @Test
  void spansCoverTheirWordsAndDoNotOverlap() {
    Sentence sentence =
        Models.sentences("He served from 1 January 2019 until the end of last year.").getFirst();
    List<TimeSpan> spans = TimeFinder.find(sentence);

    assertThat(spans)
        .extracting(span ->
            sentence.tokens().subList(span.first(), span.last() + 1).stream()
                .map(token -> token.word())
                .collect(Collectors.joining(" ")))
        .containsExactly("1 January 2019", "end of last year");
  }

  @Test
  void onlyFullDatesNeedNoDispatch() {
    Sentence sentence = Models.sentences("On 17 March 2022, not on Friday.").getFirst();

    assertThat(TimeFinder.find(sentence))
        .extracting(span -> span.expression().isAbsolute())
        .containsExactly(true, false);
  }
}
