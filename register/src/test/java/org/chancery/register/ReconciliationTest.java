package org.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chancery.register.Samples.READER;
import static org.chancery.register.Samples.claims;
import static org.chancery.register.Samples.date;
import static org.chancery.register.Samples.day;
import static org.chancery.register.Samples.entity;
import static org.chancery.register.Samples.member;

import java.time.Instant;
import java.util.List;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Passage;
import org.chancery.register.entry.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What different dispatches say of one thing, brought together. */
class ReconciliationTest {
  private static final Entity RUSSIA = entity("state/rus", EntityKind.STATE, "Russia");
  private static final Entity SERGEI = person("sergei-lavrov", "Sergei Lavrov");
  private static final Entity SERGEY = person("sergey-lavrov", "Sergey Lavrov");
  private static final Entity LAVROV = person("lavrov", "Lavrov");
  private static final String NEWS =
      """
      Ministers of the grouping met on Thursday to look over two years of work on transit, energy
      and customs, and agreed that the next session should be held before the end of the year in
      the capital of the state that takes the chair. Officials said that the talks were long and
      that nothing was signed, though drafts of three papers lie on the table.
      """;

  private Register register;

  @BeforeEach
  void open() {
    register = Register.connect(TestDatabase.fresh());
  }

  @AfterEach
  void close() {
    register.close();
  }

  private static Entity person(String id, String name) {
    return entity("person/" + id, EntityKind.PERSON, name);
  }

  private static Fact minister(Entity holder, String at) {
    return new Fact.Tenure(
        holder,
        "Minister of Foreign Affairs",
        RUSSIA,
        null,
        null,
        null,
        null,
        null,
        null,
        date(at));
  }

  private static Dispatch dispatch(String publisher, String date, String text) {
    return Dispatch.of(
        publisher,
        publisher,
        null,
        day(date),
        null,
        null,
        text,
        List.of(new Passage(Passage.Role.BODY, 0, text.length())));
  }

  private void record(String publisher, String date, String text, Fact... facts) {
    Dispatch dispatch = dispatch(publisher, date, text);
    register.record(dispatch, claims(dispatch, facts), READER);
  }

  private List<Entry> timeline(Entity entity) {
    Entity one = register.now().find(entity.id()).exact().getFirst();
    return register.now().timeline(one.id());
  }

  @Test
  void twoSpellingsOfOneMinisterAreOnePerson() {
    record("Courier", "2022-03-18", "One text.", minister(SERGEI, "2022-03-18"));
    var before = Instant.now();
    record("Herald", "2022-04-02", "Another text.", minister(SERGEY, "2022-04-02"));
    record("Mail", "2022-04-03", "A third text.", minister(LAVROV, "2022-04-03"));
    assertThat(timeline(SERGEI))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.supporting()).isEqualTo(3);
          assertThat(it.origins()).isEqualTo(3);
          assertThat(it.bounds().earliestEnd()).isEqualTo(day("2022-04-03"));
        });
    assertThat(timeline(SERGEY)).isEqualTo(timeline(SERGEI));
    assertThat(register.now().find("Sergey Lavrov").exact())
        .isEqualTo(register.now().find("Sergei Lavrov").exact());
    assertThat(register.asKnown(before).timeline(SERGEI.id()))
        .singleElement()
        .satisfies(it -> assertThat(it.supporting()).isEqualTo(1));
    assertThat(register.now().doubts()).isEmpty();
  }

  @Test
  void theOrderOfDispatchesDoesNotMatterForWhoIsOne() {
    record("Mail", "2022-04-03", "A third text.", minister(LAVROV, "2022-04-03"));
    record("Herald", "2022-04-02", "Another text.", minister(SERGEY, "2022-04-02"));
    record("Courier", "2022-03-18", "One text.", minister(SERGEI, "2022-03-18"));
    List<Entry> entries = timeline(SERGEI);
    close();
    register = Register.connect(TestDatabase.fresh());
    record("Courier", "2022-03-18", "One text.", minister(SERGEI, "2022-03-18"));
    record("Herald", "2022-04-02", "Another text.", minister(SERGEY, "2022-04-02"));
    record("Mail", "2022-04-03", "A third text.", minister(LAVROV, "2022-04-03"));
    assertThat(timeline(SERGEI))
        .extracting(Entry::id, Entry::bounds, Entry::supporting)
        .isEqualTo(
            entries.stream().map(it -> tuple(it.id(), it.bounds(), it.supporting())).toList());
  }

  @Test
  void likeNamesAloneAreADoubt() {
    Fact senator =
        new Fact.Tenure(SERGEY, "Senator", RUSSIA, null, null, null, null, null, null, null);
    record("Courier", "2022-03-18", "One text.", minister(SERGEI, "2022-03-18"));
    record("Herald", "2022-04-02", "Another text.", senator);
    assertThat(timeline(SERGEI)).hasSize(1);
    assertThat(timeline(SERGEY)).hasSize(1);
    assertThat(register.now().doubts())
        .singleElement()
        .satisfies(it -> assertThat(List.of(it.one(), it.other())).contains(SERGEI, SERGEY));
  }

  @Test
  void aSurnameThatTwoMinistersShareStandsForNeither() {
    Entity other = person("ivan-lavrov", "Ivan Lavrov");
    record("Courier", "2022-03-18", "One text.", minister(SERGEI, "2022-03-18"));
    record("Herald", "2022-03-18", "Another text.", minister(other, "2022-03-18"));
    record("Mail", "2022-04-03", "A third text.", minister(LAVROV, "2022-04-03"));
    assertThat(timeline(LAVROV))
        .singleElement()
        .satisfies(it -> assertThat(it.supporting()).isEqualTo(1));
    assertThat(register.now().doubts()).hasSize(2);
  }

  @Test
  void aBodyInAmericanSpellingIsTheSameBody() {
    Entity british =
        entity(
            "org/organisation-of-river-states",
            EntityKind.ORGANISATION,
            "Organisation of River States");
    Entity american =
        entity(
            "org/organization-of-river-states",
            EntityKind.ORGANISATION,
            "Organization of River States");
    record("Courier", "2022-03-18", "One text.", new Fact.Founding(british, date("1999")));
    record("Herald", "2022-03-19", "Another text.", new Fact.Founding(american, date("1999-05")));
    assertThat(timeline(american))
        .singleElement()
        .satisfies(it -> assertThat(it.bounds().latestStart()).isEqualTo(day("1999-05-31")));
  }

  @Test
  void reprintsAreOneOrigin() {
    Fact fact = member(Samples.INDIA, "2017", null, null);
    record("Herald", "2022-03-19", NEWS + "The herald adds a line of its own.", fact);
    record("Mail", "2022-03-20", "From our desk. " + NEWS, fact);
    assertThat(timeline(Samples.INDIA).getFirst().origins()).isEqualTo(1);
    record("Courier", "2022-03-18", NEWS, fact);
    record(
        "Star", "2022-03-18", "A text of its own that says the same in quite other words.", fact);
    Entry entry = timeline(Samples.INDIA).getFirst();
    assertThat(entry.supporting()).isEqualTo(4);
    assertThat(entry.origins()).isEqualTo(2);
  }
}
