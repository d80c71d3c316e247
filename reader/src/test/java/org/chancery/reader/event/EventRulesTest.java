package org.chancery.reader.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.model.Event;
import org.chancery.model.EventType;
import org.chancery.reader.Models;
import org.chancery.reader.rule.Rule;
import org.chancery.reader.rule.RuleBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of events, tried on their own examples. */
class EventRulesTest {

  private static final RuleBook BOOK = EventReader.rules();

  private static List<EventType> types(String text) {
    return Models.reader().events(Models.dispatch("", LocalDate.of(2022, 3, 20), text)).stream()
        .map(Event::type)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAnEventOfItsType() {
    return BOOK.rules().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> tryExamples(rule)));
  }

  private static void tryExamples(Rule rule) {
    EventType type = EventType.valueOf(rule.set().get("event"));
    for (String example : rule.examples()) {
      assertThat(types(example)).as(example).containsExactly(type);
    }
    for (String example : rule.counterexamples()) {
      assertThat(types(example)).as(example).doesNotContain(type);
    }
  }

  @Test
  void idsAreUniqueAndBeginWithTheType() {
    assertThat(BOOK.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(BOOK.rules())
        .allSatisfy(rule -> assertThat(rule.set().get("event")).isEqualToIgnoringCase(rule.type()));
  }

  @Test
  void everyTypeOfEventHasExamples() {
    for (EventType type : EventType.values()) {
      assertThat(BOOK.rules())
          .anyMatch(
              rule -> rule.type().equalsIgnoreCase(type.name()) && !rule.examples().isEmpty());
    }
  }
}
