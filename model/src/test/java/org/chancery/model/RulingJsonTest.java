package org.chancery.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulingJsonTest {

  @Test
  void whatIsWrittenIsReadBackEqual() {
    qt().forAll(ClaimGenerators.facts(), ClaimGenerators.entity(), ClaimGenerators.entity())
        .checkAssert((fact, one, other) ->
            Stream.of(
                    new Ruling.Accept(List.of("c-1", "c-2")),
                    new Ruling.Reject(List.of("c-1")),
                    new Ruling.Correct("c-1", fact),
                    new Ruling.Merge(one, other),
                    new Ruling.Split(one, List.of("c-1"), other),
                    new Ruling.Undo("r-1"))
                .forEach(ruling -> {
                  String json = RulingJson.tree(ruling).toString();
                  assertThat(RulingJson.read(json)).isEqualTo(ruling);
                  assertThat(RulingJson.tree(RulingJson.read(json)).toString()).isEqualTo(json);
                }));
  }

  @Test
  void theSortStandsUnderItsOwnName() {
    assertThat(RulingJson.tree(new Ruling.Undo("r-1")).toString())
        .isEqualTo("{\"ruling\":\"undo\",\"undone\":\"r-1\"}");
    assertThat(RulingJson.tree(new Ruling.Reject(List.of("c-1"))).toString())
        .isEqualTo("{\"ruling\":\"reject\",\"claims\":[\"c-1\"]}");
  }

  @Test
  void whatIsNoRulingIsRefused() {
    for (String json :
        List.of(
            "{",
            "{}",
            "{\"ruling\":\"guess\"}",
            "{\"ruling\":\"accept\",\"claims\":[]}",
            "{\"ruling\":\"correct\",\"claim\":\"c-1\",\"fact\":{\"type\":\"ship\"}}")) {
      assertThatThrownBy(() -> RulingJson.read(json))
          .as(json)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
