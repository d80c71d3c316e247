package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.model.Attribution;
import org.chancery.model.Claim;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Standing;
import org.junit.jupiter.api.Test;

/** What real dispatches showed to be read wrongly, in sentences of our own. */
class WhoAndWhenTest {

  // A Monday.
  private static final LocalDate DAY = LocalDate.of(2022, 9, 5);

  private static List<Claim> claims(String text) {
    return Models.reader().read(Models.dispatch("The Wire", DAY, text)).claims();
  }

  private static <F extends Fact> Stream<F> facts(String text, Class<F> type) {
    return claims(text).stream().map(Claim::fact).filter(type::isInstance).map(type::cast);
  }

  @Test
  void theNewOfNewZealandIsNoStanding() {
    assertThat(
            facts("New Zealand Foreign Minister Winston Peters left Apia.", Fact.Tenure.class)
                .map(tenure -> tenure.body().name()))
        .containsExactly("New Zealand");
  }

  @Test
  void whoIsToBeReceivedHasNotBeenYet() {
    assertThat(claims("Wang Yi is to be received by Emmanuel Macron in Paris on Tuesday."))
        .filteredOn(claim -> claim.fact() instanceof Fact.Meeting)
        .singleElement()
        .satisfies(claim -> {
          assertThat(claim.modality()).isEqualTo(Modality.PLANNED);
          assertThat(((Fact.Meeting) claim.fact()).date()).hasToString("2022-09-06");
        });
  }

  @Test
  void aDayIsNoPartOfTheNameOfABody() {
    assertThat(
            facts("Liz Truss was elected leader of the Harvest Party on Monday.", Fact.Tenure.class)
                .map(tenure -> tenure.body().name()))
        .containsExactly("Harvest Party");
  }

  @Test
  void everyVisitorVisits() {
    assertThat(
            facts("Wang Yi and Sergey Lavrov arrived in Astana on Friday.", Fact.Visit.class)
                .map(visit -> visit.visitor().name()))
        .containsExactlyInAnyOrder("Wang Yi", "Sergey Lavrov");
  }

  @Test
  void whoMeetsOthersDoesNotMeetWhoeverComesWithHim() {
    assertThat(
            facts(
                "Wang Yi and Sergey Lavrov came to Astana to hold meetings with the ministers of"
                    + " ASEAN.",
                Fact.Meeting.class))
        .isEmpty();
  }

  @Test
  void theCommissionIsTheOneThatIsSpokenOf() {
    assertThat(
            facts(
                    "The African Union Commission met in Addis Ababa. The Chairperson of the"
                        + " Commission, Moussa Faki Mahamat, spoke of peace.",
                    Fact.Tenure.class)
                .map(tenure -> tenure.body().id()))
        .contains("org/au-commission");
  }

  @Test
  void aTermThatGoesOnIsHeldByWhoIsInOffice() {
    assertThat(
            facts(
                    "Kao Kim Hourn took over as Secretary-General of ASEAN in January. His"
                        + " five-year term runs until the end of 2027.",
                    Fact.Tenure.class)
                .filter(tenure -> tenure.end() != null))
        .isNotEmpty()
        .allMatch(tenure -> tenure.standing() == Standing.IN_OFFICE);
  }

  @Test
  void whoComesBackToAMeetingIsNoWitnessOfIt() {
    assertThat(
            claims(
                "Wang Yi met Zhang Ming in Beijing on Thursday, the Chinese Foreign Ministry said"
                    + " in a press release. The two had not met since January."))
        .filteredOn(claim -> claim.fact() instanceof Fact.Meeting)
        .singleElement()
        .satisfies(claim ->
            assertThat(claim.attribution().getLast()).isInstanceOf(Attribution.Document.class));
  }
}
