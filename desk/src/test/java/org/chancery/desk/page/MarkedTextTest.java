package org.chancery.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.model.Attribution;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.model.Passage;
import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

class MarkedTextTest implements WithQuickTheories {
  private static final String TEXT = "Title\n\nChina met India. They agreed.\nMore news";

  private static Dispatch dispatch() {
    return Dispatch.of(
        "x",
        "y",
        null,
        LocalDate.of(2022, 1, 1),
        null,
        null,
        TEXT,
        List.of(new Passage(Passage.Role.TITLE, 0, 5), new Passage(Passage.Role.BODY, 7, 37)));
  }

  private static Claim claim(String id, int from, int to) {
    Entity china = new Entity("org/x", EntityKind.ORGANISATION, "X", "X");
    return new Claim(
        id,
        dispatch().id(),
        new Fact.Founding(china, null),
        Modality.ASSERTED,
        List.of(new Attribution.Source("y")),
        List.of(Evidence.of(TEXT, from, to)),
        "rule",
        0.5);
  }

  @Test
  void cutsWhereEvidenceBeginsAndEnds() {
    MarkedText marked =
        new MarkedText(dispatch(), List.of(claim("c-long", 7, 23), claim("c-short", 7, 12)));
    assertThat(marked.paragraphs().get(1).stretches().stream().map(it -> it.text() + it.claims()))
        .containsExactly("China[c-short, c-long]", " met India.[c-long]", " They agreed.[]");
  }

  @Test
  void tellsTheRoleOfEachLine() {
    assertThat(new MarkedText(dispatch(), List.of()).paragraphs().stream().map(it -> it.role()))
        .containsExactly("title", "body", "noise");
  }

  @Test
  void losesNothingAndMarksJustTheEvidence() {
    qt().forAll(integers().between(0, TEXT.length() - 2), integers().between(1, TEXT.length()))
        .assuming((from, length) -> from + length <= TEXT.length())
        .checkAssert((from, length) -> {
          MarkedText marked =
              new MarkedText(dispatch(), List.of(claim("c-1", from, from + length)));
          List<DispatchPage.Stretch> all = new ArrayList<>();
          marked.paragraphs().forEach(paragraph -> all.addAll(paragraph.stretches()));
          assertThat(all.stream().map(DispatchPage.Stretch::text).collect(Collectors.joining()))
              .isEqualTo(TEXT.replace("\n", ""));
          assertThat(
                  all.stream()
                      .filter(it -> !it.claims().isEmpty())
                      .map(DispatchPage.Stretch::text)
                      .collect(Collectors.joining()))
              .isEqualTo(TEXT.substring(from, from + length).replace("\n", ""));
        });
  }
}
