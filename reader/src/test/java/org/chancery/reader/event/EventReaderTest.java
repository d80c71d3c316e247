package org.chancery.reader.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.model.Actor;
import org.chancery.model.Date;
import org.chancery.model.Event;
import org.chancery.model.EventType;
import org.chancery.reader.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What events are made of sentences, and who takes part in them. */
class EventReaderTest {

  private static List<Event> events(String text) {
    return Models.reader().events(Models.dispatch("", LocalDate.of(2022, 3, 20), text));
  }

  private static Event event(String text) {
    assertThat(events(text)).as(text).hasSize(1);
    return events(text).getFirst();
  }

  private static String codes(List<Actor> actors) {
    return actors.stream().map(Actor::code).distinct().collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AGREE     | JPN     | PRK | Japan has agreed to reopen negotiations with North Korea, a ministry spokesman said Monday.
          CONSULT   | IRN     | IRQ | Iran's foreign minister paid a surprise visit to Baghdad on Tuesday.
          CONSULT   | USA     | PAK | U.S. Secretary of State Colin Powell spoke by telephone with Pakistani President Pervez Musharraf.
          SUPPORT   | CHL     | BOL | Chile's president praised Bolivia for its efforts to end the drug trade.
          COOPERATE | ESP FRA | ESP | Spanish and French police carried out a joint operation against Basque separatists.
          AID       | SAU     | PAK | Saudi Arabia flew emergency supplies to Pakistan, where floods have left thousands homeless.
          CONCEDE   | MAR     | MAR | Morocco's king dismissed his interior minister in response to public anger.
          RETREAT   | ISR     | PSE | Israel freed 400 Palestinian prisoners on Thursday as a goodwill gesture.
          RETREAT   | VNM     | KHM | Vietnam pulled the last of its soldiers out of Cambodia.
          REQUEST   | NGO     | ETH | Human Rights Watch called on the Ethiopian government to free political detainees.
          ACCUSE    | PAK     | IND | Pakistan accused India on Monday of violating its airspace.
          ACCUSE    | IDN     | AUS | Indonesia summoned the Australian ambassador to protest the decision.
          REJECT    | ERI     | IGO | Eritrea refused to accept a UN resolution on its border with Ethiopia.
          THREATEN  | PRK     | KOR | North Korea threatened to turn Seoul into a sea of fire.
          PROTEST   | UKR     | UKR | About 3,000 people demonstrated in Kiev against President Leonid Kuchma.
          SANCTION  | ECU     | COL | Ecuador broke off diplomatic relations with Colombia after a raid on a rebel camp.
          SANCTION  | GBR     | RUS | Britain expelled four Russian embassy staff over the poisoning of a former agent.
          MOBILIZE  | VEN     | COL | Venezuela moved ten battalions to its border with Colombia.
          COERCE    | THA     | MMR | Thailand deported 200 Burmese migrants.
          ASSAULT   | SOM     | FRA | Somali pirates opened fire on a French trawler.
          ASSAULT   | PER     | PER | Guerrillas of the Shining Path ambushed a Peruvian army convoy.
          """)
  void tellsWhoDidWhatToWhom(EventType type, String source, String target, String text) {
    Event event = event(text);

    assertThat(event.type()).isEqualTo(type);
    assertThat(codes(event.source())).isEqualTo(source);
    assertThat(codes(event.target())).isEqualTo(target);
    assertThat(event.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AGREE    | Ukraine will send Georgia two million dollars in aid, officials announced.
          THREATEN | Iraq said it would shoot down British planes over its territory.
          REJECT   | Sudan will not hand over the suspects to the international court.
          REQUEST  | Iraq should cooperate with weapons inspectors, French officials said.
          """)
  void whatIsToComeOrNotDoneIsAnotherEvent(EventType type, String text) {
    assertThat(event(text).type()).isEqualTo(type);
  }

  @Test
  void whoOnlyHandsOnTheNewsTakesNoPart() {
    Event event = event("Bolivia seized the fields of a Spanish company, Peruvian officials said.");

    assertThat(codes(event.source())).isEqualTo("BOL");
    assertThat(codes(event.target())).isEqualTo("ESP");
  }

  @Test
  void passiveSentencesTurnTheRolesRound() {
    Event event = event("A Dutch engineer was kidnapped by Nigerian gunmen on Friday.");

    assertThat(codes(event.source())).isEqualTo("NGA");
    assertThat(codes(event.target())).isEqualTo("NLD");
    assertThat(event.source().getFirst().sector()).isEqualTo("REB");
    assertThat(event.date()).isEqualTo(Date.parse("2022-03-18"));
  }

  @Test
  void aVictimIsNoCulprit() {
    Event event = event("Eleven Turkish soldiers were killed in clashes with Kurdish rebels.");

    assertThat(event.source()).isEmpty();
    assertThat(event.target()).containsExactly(new Actor("Eleven Turkish soldiers", "TUR", "MIL"));
  }

  @Test
  void groupsAreOfTheStateBehindThem() {
    assertThat(event("Thousands of Greeks protested against the new tax.").source())
        .containsExactly(new Actor("Greeks", "GRC", ""));
    assertThat(event("Rebels in Chad released two hostages.").source())
        .containsExactly(new Actor("Rebels in Chad", "TCD", "REB"));
  }

  @Test
  void aVerbTakenForAnAdjectiveIsLookedAtAgain() {
    assertThat(event("Myanmar's military rulers relaxed restrictions on the press.").type())
        .isEqualTo(EventType.CONCEDE);
  }

  @Test
  void personsAreKnownAgainByTheirLastNames() {
    List<Event> events =
        events(
            "Danish Foreign Minister Karen Vestergaard visited Oslo. Vestergaard praised Norway for"
                + " its help.");

    assertThat(events).hasSize(2);
    assertThat(codes(events.getLast().source())).isEqualTo("DNK");
  }

  @Test
  void severalSentencesGiveSeveralEvents() {
    assertThat(
            events(
                "Mali recalled its ambassador from Togo. The weather was fine. Togo accused Mali of arrogance."))
        .extracting(Event::type)
        .isEqualTo(Arrays.asList(EventType.SANCTION, EventType.ACCUSE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Danish economy grew by two percent last year.",
        "Rain is expected in southern France on Sunday.",
        "The film opens in Italian cinemas next month.",
        "Prices of wheat rose in Chicago on Friday.",
        "The company met its targets.",
      })
  void ordinarySentencesGiveNone(String text) {
    assertThat(events(text)).isEmpty();
  }
}
