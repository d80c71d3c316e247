package org.chancery.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Date;
import org.chancery.model.KnownEntity;
import org.junit.jupiter.api.Test;

class EntityBaseTest {

  private static final EntityBase BASE = EntityBase.load();

  @Test
  void holdsAllMembersOfTheUnitedNationsAndSixtyOrganisations() {
    assertThat(BASE.states().stream().filter(state -> state.to() == null)).hasSizeGreaterThan(196);
    assertThat(BASE.organisations()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void idsAreUnique() {
    assertThat(BASE.states().stream().map(State::id)).doesNotHaveDuplicates();
    assertThat(BASE.organisations().stream().map(Organisation::id)).doesNotHaveDuplicates();
    assertThat(BASE.all().map(known -> known.entity().id())).doesNotHaveDuplicates();
  }

  @Test
  void stateIdsAreAlphaThreeCodes() {
    Set<String> iso = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    Set<String> others = Set.of("xkx", "sun", "yug", "scg", "csk", "ddr", "ymd");
    for (State state : BASE.states()) {
      if (state.to() == null && !others.contains(state.id().substring(6))) {
        assertThat(iso).contains(state.id().substring(6).toUpperCase(Locale.ROOT));
      }
    }
  }

  @Test
  void noNameStandsForTwoStatesOrTwoOrganisations() {
    assertThat(twice(BASE.states().stream().map(s -> new KnownEntity(s.entity(), s.allNames()))))
        .isEmpty();
    assertThat(
            twice(
                BASE.organisations().stream().map(o -> new KnownEntity(o.entity(), o.allNames()))))
        .isEmpty();
  }

  @Test
  void noTitleStandsForTwoOffices() {
    Map<String, List<String>> holders = new HashMap<>();
    for (Office office : BASE.offices()) {
      for (String title :
          office.allTitles().stream().map(String::toLowerCase).distinct().toList()) {
        holders.computeIfAbsent(title, key -> new ArrayList<>()).add(office.title());
      }
    }
    assertThat(holders.entrySet().stream().filter(e -> e.getValue().size() > 1)).isEmpty();
  }

  @Test
  void datesAreEdtf() {
    Stream.concat(
            BASE.states().stream().flatMap(s -> Stream.of(s.from(), s.to())),
            BASE.organisations().stream().flatMap(o -> Stream.of(o.founded(), o.dissolved())))
        .filter(date -> date != null)
        .forEach(date -> assertThat(Date.parse(date).toString()).isNotEmpty());
  }

  @Test
  void referencesResolve() {
    Set<String> ids = BASE.byId().keySet();
    for (Organisation organisation : BASE.organisations()) {
      Stream.of(organisation.partof(), organisation.predecessor())
          .filter(id -> id != null)
          .forEach(id -> assertThat(ids).contains(id));
    }
    BASE.places().stream()
        .map(Place::state)
        .filter(id -> id != null)
        .forEach(id -> assertThat(ids).contains(id));
    BASE.offices().stream()
        .flatMap(office -> office.bound().values().stream())
        .forEach(id -> assertThat(ids).contains(id));
  }

  @Test
  void everyOrganisationNamesItsSources() {
    assertThat(BASE.organisations()).allSatisfy(each -> assertThat(each.sources()).isNotEmpty());
  }

  private static List<String> twice(Stream<KnownEntity> entities) {
    return entities
        .flatMap(known -> known.names().stream().map(String::strip).distinct())
        .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }
}
