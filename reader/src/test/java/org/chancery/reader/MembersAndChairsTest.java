package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.model.Claim;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who belongs to what, how many they are, who presides, since when and where a body is. */
class MembersAndChairsTest {

  // A Sunday.
  private static final LocalDate DAY = LocalDate.of(2024, 3, 10);

  private static List<Claim> claims(String text) {
    return Models.reader().read(Models.dispatch("The Wire", DAY, text)).claims();
  }

  private static <F extends Fact> Stream<F> facts(String text, Class<F> type) {
    return claims(text).stream().map(Claim::fact).filter(type::isInstance).map(type::cast);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Quad groups Australia, India, Japan and the United States. | 4",
        "Mercosur's members are Argentina, Brazil, Paraguay and Uruguay, plus Bolivia. | 5",
        "The SCO has four members. They are China, India, Iran and Russia. | 4",
        "Albania and Serbia, both EU candidates, attended. | 2",
        "NATO member Turkey blocked the plan. | 1",
        "Peru is a member of APEC and the OECD. | 2",
      })
  void members(String text, int count) {
    assertThat(facts(text, Fact.Membership.class)).hasSize(count);
  }

  @Test
  void aSemicolonEndsARow() {
    String text =
        "The Andean Community groups Bolivia, Colombia, Ecuador and Peru; Argentina, Brazil and"
            + " Chile are associate members.";
    assertThat(facts(text, Fact.Membership.class))
        .filteredOn(membership -> membership.status().equals("member"))
        .hasSize(4);
  }

  @Test
  void permanentMembersAreARankOfTheirOwn() {
    assertThat(
            facts(
                "Algeria, a non-permanent member of the UN Security Council, called for a vote.",
                Fact.Membership.class))
        .extracting(Fact.Membership::status)
        .containsExactly("non-permanent member");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "All eight SCO member states signed. | 8",
        "The EU's 27 member countries backed the deal. | 27",
        "Fifty-six countries make up the Commonwealth. | 56",
        "Membership of the World Trade Organization stands at 166. | 166",
        "The 10-member Association of Southeast Asian Nations met. | 10",
      })
  void counts(String text, int count) {
    assertThat(facts(text, Fact.Tally.class)).extracting(Fact.Tally::count).containsExactly(count);
  }

  @Test
  void whoeverIsFollowedPresidesUntilThen() {
    List<Fact.Presidency> found =
        facts(
                "Spain took over the six-month presidency of the Council of the EU from Sweden on"
                    + " 1 July 2023.",
                Fact.Presidency.class)
            .toList();
    assertThat(found)
        .extracting(each -> id(each.holder()), each -> text(each.start()), each -> text(each.end()))
        .containsExactlyInAnyOrder(
            tuple("state/esp", "2023-07-01", null), tuple("state/swe", null, "2023-07-01"));
  }

  @Test
  void whoeverChairsThisYearDoesSoFromBeginningToEnd() {
    assertThat(facts("Laos, which chairs ASEAN this year, named an envoy.", Fact.Presidency.class))
        .extracting(each -> text(each.start()), each -> text(each.end()))
        .containsExactly(tuple("2024", "2024"));
  }

  @Test
  void aHandOverToComeIsPlannedForTheOneThatFollows() {
    assertThat(
            claims(
                "Belgium currently holds the EU's rotating presidency, which it will hand over to"
                    + " Hungary on 1 July."))
        .filteredOn(claim -> claim.fact() instanceof Fact.Presidency)
        .extracting(
            claim -> id(((Fact.Presidency) claim.fact()).holder()), claim -> claim.modality())
        .containsExactlyInAnyOrder(
            tuple("state/bel", Modality.ASSERTED), tuple("state/hun", Modality.PLANNED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Since its creation in 1992, BSEC has promoted trade. | 1992",
        "The treaty of 28 May 1975 established ECOWAS. | 1975-05-28",
        "ASEAN turned 50 in 2017. | 1967",
      })
  void foundings(String text, String date) {
    assertThat(facts(text, Fact.Founding.class))
        .extracting(founding -> text(founding.date()))
        .containsExactly(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The secretariat of BIMSTEC is located in Dhaka. | Dhaka",
        "The OPCW, whose headquarters are in The Hague, won a prize. | The Hague",
        "Minsk hosts the headquarters of the Commonwealth of Independent States. | Minsk",
      })
  void seats(String text, String place) {
    assertThat(facts(text, Fact.Seat.class))
        .extracting(seat -> seat.place().name())
        .containsExactly(place);
  }

  private static String id(Entity entity) {
    return entity.id();
  }

  private static @Nullable String text(@Nullable Object date) {
    return date == null ? null : date.toString();
  }
}
