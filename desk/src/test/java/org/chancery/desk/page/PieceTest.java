package org.chancery.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

class PieceTest implements WithQuickTheories {
  private static final Entity NIGER = state("ner", "Niger");
  private static final Entity NIGERIA = state("nga", "Nigeria");
  private static final Entity GUINEA = state("gin", "Guinea");
  private static final Entity BISSAU = state("gnb", "Guinea-Bissau");

  private static Entity state(String code, String name) {
    return new Entity("state/" + code, EntityKind.STATE, name, name);
  }

  private static String linked(String sentence, Entity... entities) {
    return Piece.of(sentence, List.of(entities)).stream()
        .map(piece -> piece.path() == null ? piece.text() : "[" + piece.text() + "]")
        .collect(Collectors.joining());
  }

  @Test
  void linksNamesAndNoPartsOfNames() {
    assertThat(linked("Niger and Nigeria met", NIGER, NIGERIA))
        .isEqualTo("[Niger] and [Nigeria] met");
    assertThat(linked("Nigeria met", NIGER)).isEqualTo("Nigeria met");
    assertThat(linked("Guinea-Bissau joined", GUINEA, BISSAU)).isEqualTo("[Guinea-Bissau] joined");
  }

  @Test
  void linksEachTime() {
    assertThat(linked("Niger, Niger", NIGER)).isEqualTo("[Niger], [Niger]");
  }

  @Test
  void leadsToThePageOfTheEntity() {
    assertThat(Piece.of(NIGER)).isEqualTo(new Piece("Niger", "/state/ner"));
    Entity group = new Entity("group/western-states", EntityKind.GROUP, "Western states", "x");
    assertThat(Piece.of(group).path()).isNull();
  }

  @Test
  void losesNothingOfASentence() {
    qt().forAll(strings().basicLatinAlphabet().ofLengthBetween(0, 60), integers().between(0, 60))
        .checkAssert((text, at) -> {
          String sentence =
              text.substring(0, Math.min(at, text.length()))
                  + "Niger"
                  + text.substring(Math.min(at, text.length()));
          assertThat(
                  Piece.of(sentence, List.of(NIGER, NIGERIA)).stream()
                      .map(Piece::text)
                      .collect(Collectors.joining()))
              .isEqualTo(sentence);
        });
  }
}
