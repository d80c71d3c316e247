package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.model.Actor;
import org.chancery.model.Attribution;
import org.chancery.model.Claim;
import org.chancery.model.Date;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Event;
import org.chancery.model.EventType;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.reader.Reading;
import org.chancery.register.Outcome;
import org.junit.jupiter.api.Test;

class ReadReportTest {
  private static final String TEXT = "The bloc, based in Beijing, met.";
  private static final Dispatch DISPATCH =
      Dispatch.of("g17", "AMN", null, LocalDate.parse("2022-03-20"), null, null, TEXT, List.of());

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          new Surroundings(
              new ByteArrayInputStream(new byte[0]),
              out,
              err,
              Map.of(),
              false,
              false,
              0,
              Clock.systemUTC()));

  @Test
  void jsonLinesHasNothingButClaimsOnStandardOutput() {
    report(ReadPrinter.jsonl(console, true), Recorder.NONE);
    assertThat(printed(out).lines())
        .singleElement()
        .asString()
        .startsWith("{\"claim\":\"c-1\"")
        .contains("\"doc_id\":\"g17\"");
    assertThat(printed(err).lines())
        .containsExactly(
            "g17: dropped: no such day",
            "b.txt: it is empty.",
            "1 dispatch read, 1 claim, 1 refused.");
  }

  @Test
  void ploverHasNothingButEventsOnStandardOutput() {
    report(ReadPrinter.plover(console), Recorder.NONE, List.of(event()));
    assertThat(printed(out))
        .isEqualTo(
            "{\"doc_id\":\"g17\",\"event\":\"CONSULT\",\"mode\":\"visit\",\"source\":"
                + "[{\"text\":\"Chinese envoy\",\"code\":\"CHN\",\"sector\":\"GOV\"}],\"target\":[],"
                + "\"date\":\"2022-03\",\"place\":null,\"text\":\"He came.\"}\n");
    assertThat(printed(err)).endsWith("1 dispatch read, 1 claim, 1 event, 1 refused.\n");
  }

  @Test
  void textIsForPeople() {
    report(ReadPrinter.text(console, true, true), reading -> Optional.of(Outcome.UNCHANGED));
    assertThat(printed(out))
        .isEqualTo(
            """
            g17
            AMN · 2022-03-20
              seat  [planned] Shanghai Cooperation Organisation · seat in Beijing
                    “based in Beijing”
              dropped: no such day

            1 dispatch read (0 new, 0 read anew, 1 unchanged), 1 claim, 1 refused.
            """);
    assertThat(printed(err)).isEqualTo("b.txt: it is empty.\n");
  }

  private void report(ReadPrinter printer, Recorder recorder) {
    report(printer, recorder, List.of());
  }

  private void report(ReadPrinter printer, Recorder recorder, List<Event> events) {
    try (Meter meter = Meter.of(console, "Reading")) {
      ReadReport report = new ReadReport(console, printer, recorder, meter);
      report.take(
          new ReadReport.Item.Read(
              new Reading(DISPATCH, List.of(claim()), List.of("no such day")), events));
      report.take(new ReadReport.Item.Refused("b.txt: it is empty."));
      report.summarise();
      assertThat(report.isComplete()).isFalse();
    }
    console.out().flush();
  }

  private static Claim claim() {
    int from = TEXT.indexOf("based");
    return new Claim(
        "c-1",
        DISPATCH.id(),
        new Fact.Seat(
            entity("org/sco", EntityKind.ORGANISATION, "Shanghai Cooperation Organisation"),
            entity("place/beijing", EntityKind.PLACE, "Beijing")),
        Modality.PLANNED,
        List.of(new Attribution.Source("AMN")),
        List.of(Evidence.of(TEXT, from, from + "based in Beijing".length())),
        "seat",
        0.9);
  }

  private static Event event() {
    return new Event(
        EventType.CONSULT,
        "visit",
        List.of(new Actor("Chinese envoy", "CHN", "GOV")),
        List.of(),
        Date.parse("2022-03"),
        null,
        "He came.");
  }

  private static Entity entity(String id, EntityKind kind, String name) {
    return new Entity(id, kind, name, name);
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8);
  }
}
