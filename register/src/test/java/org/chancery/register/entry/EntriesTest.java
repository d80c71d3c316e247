package org.chancery.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.register.Samples.INDIA;
import static org.chancery.register.Samples.NOROV;
import static org.chancery.register.Samples.SCO;
import static org.chancery.register.Samples.ZHANG;
import static org.chancery.register.Samples.claim;
import static org.chancery.register.Samples.day;
import static org.chancery.register.Samples.dispatch;
import static org.chancery.register.Samples.member;
import static org.chancery.register.Samples.secretary;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chancery.model.Bounds;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Standing;
import org.chancery.model.Truth;
import org.junit.jupiter.api.Test;

class EntriesTest {

  private static Reported reported(String date, Modality modality, Fact fact) {
    Dispatch dispatch = dispatch(fact + " " + modality, date);
    return Reported.of(claim(dispatch, 0, modality, fact), day(date));
  }

  private static Reported asserted(String date, Fact fact) {
    return reported(date, Modality.ASSERTED, fact);
  }

  private static Optional<Derived> derived(Fact fact, Reported... claims) {
    return Entries.derive(Entries.id(fact), List.of(claims));
  }

  @Test
  void theIdDependsOnTypeAndCoreRolesOnly() {
    assertThat(Entries.id(member(INDIA, "2017", null, null)))
        .isEqualTo(Entries.id(member(INDIA.calledAs("Delhi"), null, null, "2022-03-17")))
        .isNotEqualTo(
            Entries.id(new Fact.Membership(INDIA, SCO, "observer", null, null, null, null)))
        .matches("e-[0-9a-f]{20}");
  }

  @Test
  void everyClaimNarrowsAndFillsRoles() {
    Fact fact = member(INDIA, "2017", null, null);
    Derived entry =
        derived(
                fact,
                asserted("2022-03-20", fact),
                asserted("2022-03-21", member(INDIA, "2017-06-09", null, "2022-03-17")))
            .orElseThrow();
    assertThat(entry.bounds())
        .isEqualTo(new Bounds(day("2017-06-09"), day("2017-06-09"), day("2022-03-17"), null));
    assertThat(ClaimJson.tree(entry.fact()).get("start").asString()).isEqualTo("2017-06-09");
    assertThat(ClaimJson.tree(entry.fact()).get("at").asString()).isEqualTo("2022-03-17");
    assertThat(entry.planned()).isFalse();
    assertThat(entry.stances().values()).containsOnly(Stance.SUPPORTS).hasSize(2);
  }

  @Test
  void aContradictionIsKeptAndDoesNotNarrow() {
    Fact first = member(INDIA, "2017-06-09", null, null);
    Reported other = asserted("2022-03-21", member(INDIA, "2019", null, null));
    Derived entry = derived(first, asserted("2022-03-20", first), other).orElseThrow();
    assertThat(entry.bounds().latestStart()).isEqualTo(day("2017-06-09"));
    assertThat(entry.stances()).containsEntry(other.claim(), Stance.OPPOSES).hasSize(2);
  }

  @Test
  void onlyAssertedAndPlannedClaimsMakeAnEntry() {
    Fact fact = member(INDIA, "2017", null, null);
    Reported denied = reported("2022-03-20", Modality.DENIED, fact);
    assertThat(derived(fact, reported("2022-03-20", Modality.POSSIBLE, fact), denied)).isEmpty();
    Reported planned = reported("2016-03-20", Modality.PLANNED, fact);
    assertThat(derived(fact, planned).orElseThrow().planned()).isTrue();
    Derived entry = derived(fact, planned, denied, asserted("2022-03-20", fact)).orElseThrow();
    assertThat(entry.planned()).isFalse();
    assertThat(entry.stances()).containsEntry(denied.claim(), Stance.OPPOSES);
  }

  @Test
  void aCandidateHoldsNothingAndADesignateIsPlanned() {
    Fact candidate = secretary(ZHANG, null, null, "2021-06-01", null, Standing.CANDIDATE);
    assertThat(derived(candidate, asserted("2021-06-01", candidate))).isEmpty();
    Fact designate = secretary(ZHANG, "2022-01-01", null, "2021-06-01", null, Standing.DESIGNATE);
    Derived entry = derived(designate, asserted("2021-06-01", designate)).orElseThrow();
    assertThat(entry.planned()).isTrue();
    assertThat(entry.bounds().holdsOn(day("2021-06-01"))).isEqualTo(Truth.NO);
  }

  @Test
  void aFormerTenureEndedBeforeItsDispatch() {
    Fact former = secretary(NOROV, null, null, "2022-03-20", null, Standing.FORMER);
    Bounds bounds = derived(former, asserted("2022-03-20", former)).orElseThrow().bounds();
    assertThat(bounds.holdsOn(day("2022-03-20"))).isEqualTo(Truth.NO);
    assertThat(bounds.holdsOn(day("2022-03-19"))).isEqualTo(Truth.POSSIBLY);
  }

  @Test
  void theSuccessorNarrowsThePredecessorAndMakesNoEntryOfHim() {
    Fact norov = secretary(NOROV, "2019-01-01", null, null);
    Reported successor =
        asserted("2022-03-20", secretary(ZHANG, "2022-01-01", null, null, NOROV, null));
    assertThat(derived(norov, successor)).isEmpty();
    Derived entry = derived(norov, asserted("2020-01-01", norov), successor).orElseThrow();
    assertThat(entry.bounds().latestEnd()).isEqualTo(day("2022-01-01"));
    assertThat(entry.stances()).containsEntry(successor.claim(), Stance.NARROWS);
  }

  @Test
  void theOrderOfClaimsDoesNotMatter() {
    List<Reported> all =
        List.of(
            asserted("2022-03-20", secretary(ZHANG, "2022", null, null)),
            asserted("2022-03-21", secretary(ZHANG, "2022-01-01", null, null, NOROV, null)),
            asserted("2022-04-01", secretary(ZHANG, "2019", null, null)),
            asserted("2022-05-01", secretary(ZHANG, null, "2024-12-31", "2022-05-01")),
            asserted("2025-05-01", secretary(ZHANG, null, null, null, null, Standing.FORMER)),
            asserted("2020-05-01", secretary(ZHANG, null, null, "2020-05-01", INDIA, null)),
            reported("2021-05-01", Modality.PLANNED, secretary(ZHANG, "2022-02", null, null)),
            reported("2021-05-01", Modality.DENIED, secretary(ZHANG, "2022-02", null, null)),
            reported("2021-05-01", Modality.POSSIBLE, secretary(ZHANG, "2023", null, null)),
            asserted("2019-05-01", secretary(NOROV, "2019", "2021-12-31", null)));
    String id = Entries.id(secretary(ZHANG, null, null, null));
    qt().forAll(
            lists().of(integers().between(0, all.size() - 1)).ofSizeBetween(1, all.size()),
            integers().all())
        .checkAssert((chosen, seed) -> {
          List<Reported> some = chosen.stream().distinct().map(all::get).toList();
          List<Reported> shuffled = new ArrayList<>(some);
          Collections.shuffle(shuffled, new Random(seed));
          assertThat(Entries.derive(id, shuffled)).isEqualTo(Entries.derive(id, some));
        });
  }
}
