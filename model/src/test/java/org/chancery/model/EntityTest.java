package org.chancery.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTest {

  private static final Entity SCO =
      new Entity("org/sco", EntityKind.ORGANISATION, "Shanghai Cooperation Organisation", "SCO");

  @Test
  void isTheSameWhateverItIsCalled() {
    Entity bloc = SCO.calledAs("the bloc");

    assertThat(bloc).isEqualTo(SCO).hasSameHashCodeAs(SCO);
    assertThat(bloc.mention()).isEqualTo("the bloc");
    assertThat(bloc.name()).isEqualTo(SCO.name());
    assertThat(bloc.kind()).isEqualTo(SCO.kind());
    assertThat(SCO.mention()).isEqualTo("SCO");
  }

  @Test
  void differsWhereTheIdDoes() {
    assertThat(new Entity("org/csto", SCO.kind(), SCO.name(), SCO.mention())).isNotEqualTo(SCO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"org/sco", "person/kao-kim-hourn", "place/ürümqi", "org/aut-mission-to-un"})
  void takesIdsOfKindAndName(String id) {
    assertThat(new Entity(id, EntityKind.ORGANISATION, "x", "x").id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sco", "/sco", "org/", "Org/sco", "org/two words", "org/ sco"})
  void refusesOtherIds(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Entity(id, EntityKind.ORGANISATION, "x", "x"))
        .withMessageContaining("kind/name");
  }
}
