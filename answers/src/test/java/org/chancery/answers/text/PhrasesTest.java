package org.chancery.answers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.model.Attribution;
import org.chancery.model.Bounds;
import org.chancery.model.Capacity;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.MeetingForm;
import org.chancery.model.Participant;
import org.chancery.model.SanctionAct;
import org.chancery.model.Standing;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final Entity SCO =
      entity("org/sco", EntityKind.ORGANISATION, "Shanghai Cooperation Organisation");
  private static final Entity CHINA = entity("state/chn", EntityKind.STATE, "China");
  private static final Entity BRITAIN = entity("state/gbr", EntityKind.STATE, "United Kingdom");
  private static final Entity ZHANG = entity("person/zhang-ming", EntityKind.PERSON, "Zhang Ming");
  private static final Entity NOROV =
      entity("person/vladimir-norov", EntityKind.PERSON, "Vladimir Norov");
  private static final Entity BEIJING = entity("place/beijing", EntityKind.PLACE, "Beijing");

  @Test
  void aTenureNamesHolderOfficeBodyTimeAndNeighbours() {
    assertThat(Phrases.of(tenure("2022-01-01", null, null)))
        .isEqualTo(
            "Zhang Ming · Secretary-General of the Shanghai Cooperation Organisation"
                + " · from 2022-01-01, after Vladimir Norov");
  }

  @Test
  void aStandingOtherThanInOfficeIsTold() {
    assertThat(Phrases.of(tenure(null, "2021-12-31", Standing.FORMER)))
        .contains("· former Secretary-General of")
        .contains("· to 2021-12-31,");
    assertThat(Phrases.of(tenure(null, null, Standing.CANDIDATE))).contains("candidate for Sec");
    assertThat(Phrases.of(tenure(null, null, Standing.IN_OFFICE))).contains("· Secretary-General");
  }

  @Test
  void anEntryIsDatedByItsBounds() {
    Bounds bounds =
        new Bounds(
            LocalDate.parse("2022-01-01"),
            LocalDate.parse("2022-01-31"),
            LocalDate.parse("2022-03-17"),
            null);
    assertThat(Phrases.of(tenure("2022", null, null), bounds))
        .contains("from 2022-01 at least until 2022-03-17");
  }

  @Test
  void statesTakeTheArticleThatEnglishGivesThem() {
    assertThat(Phrases.of(new Fact.Sanction(CHINA, BRITAIN, SanctionAct.IMPOSED, null)))
        .isEqualTo("China · sanctions imposed on the United Kingdom");
    assertThat(
            Phrases.of(
                new Fact.Sanction(BRITAIN, CHINA, SanctionAct.LIFTED, Date.parse("2022-03"))))
        .isEqualTo("United Kingdom · sanctions lifted on China · in 2022-03");
  }

  @Test
  void membershipsAndTallies() {
    assertThat(
            Phrases.of(
                new Fact.Membership(
                    CHINA, SCO, "suspended", null, null, Date.parse("2022-03-20"), null)))
        .isEqualTo(
            "China · suspended member of the Shanghai Cooperation Organisation · on 2022-03-20");
    assertThat(Phrases.of(new Fact.Tally(SCO, "dialogue partner", 6, null, false)))
        .isEqualTo("Shanghai Cooperation Organisation · 6 dialogue partners");
    assertThat(Phrases.of(new Fact.Tally(SCO, "member", 1, null, true)))
        .isEqualTo("Shanghai Cooperation Organisation · 1 member · all of them named");
  }

  @Test
  void aMeetingTellsWhoMetInWhichCapacityHowAndWhere() {
    Fact meeting =
        new Fact.Meeting(
            List.of(
                new Participant(NOROV, List.of()),
                new Participant(ZHANG, List.of(new Capacity("Secretary-General", SCO)))),
            Date.parse("2022-03-17"),
            BEIJING,
            MeetingForm.VIDEO,
            null,
            null);
    assertThat(Phrases.of(meeting))
        .isEqualTo(
            "Vladimir Norov and Zhang Ming (Secretary-General of the Shanghai Cooperation"
                + " Organisation) · met by video · on 2022-03-17, in Beijing");
  }

  @Test
  void attributionIsToldOnlyWhereItIsMoreThanThePublisher() {
    var publisher = new Attribution.Source("AMN");
    var paper = new Attribution.Document("press release", CHINA);
    assertThat(Phrases.according(List.of(publisher))).isEmpty();
    assertThat(Phrases.according(List.of(publisher, paper, new Attribution.Speaker(ZHANG))))
        .isEqualTo("according to Zhang Ming, as quoted by a press release of China");
  }

  private static Fact.Tenure tenure(String start, String end, Standing standing) {
    return new Fact.Tenure(
        ZHANG,
        "Secretary-General",
        SCO,
        start == null ? null : Date.parse(start),
        end == null ? null : Date.parse(end),
        null,
        NOROV,
        null,
        standing,
        null);
  }

  private static Entity entity(String id, EntityKind kind, String name) {
    return new Entity(id, kind, name, name);
  }
}
