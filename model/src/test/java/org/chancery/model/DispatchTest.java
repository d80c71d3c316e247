package org.chancery.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DispatchTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 20);

  private static Dispatch dispatch(String label, String source, String title, String text) {
    return Dispatch.of(label, source, title, DAY, null, null, text, List.of());
  }

  @Test
  void theSameContentsHaveTheSameIdWhateverTheirLabel() {
    Dispatch one = dispatch("one.txt", "AMN", "Talks", "They met.");
    Dispatch other =
        Dispatch.of(
            "two.txt",
            "AMN",
            "Talks",
            DAY,
            "Beijing",
            "https://example.org/2",
            "They met.",
            List.of(new Passage(Passage.Role.BODY, 0, 9)));

    assertThat(other.id()).isEqualTo(one.id()).matches("d-[0-9a-f]{12}");
  }

  @Test
  void otherContentsHaveAnotherId() {
    Set<String> ids =
        Set.copyOf(
            List.of(
                dispatch("x", "AMN", "Talks", "They met.").id(),
                dispatch("x", "AMN", "Talks", "They met again.").id(),
                dispatch("x", "ANI", "Talks", "They met.").id(),
                dispatch("x", "AMN", "Talk", "They met.").id(),
                dispatch("x", "AMN", null, "They met.").id(),
                Dispatch.of(
                        "x", "AMN", "Talks", DAY.plusDays(1), null, null, "They met.", List.of())
                    .id()));

    assertThat(ids).hasSize(6);
  }

  @Test
  void partsDoNotRunTogether() {
    assertThat(Dispatch.digest("ab", "c"))
        .isNotEqualTo(Dispatch.digest("a", "bc"))
        .isNotEqualTo(Dispatch.digest("abc"))
        .isNotEqualTo(Dispatch.digest("ab", "c", ""));
  }

  @Test
  void passagesAreCopied() {
    List<Passage> passages = new ArrayList<>(List.of(new Passage(Passage.Role.BODY, 0, 4)));
    Dispatch dispatch = Dispatch.of("x", "AMN", null, DAY, null, null, "Word", passages);
    passages.clear();

    assertThat(dispatch.passages()).hasSize(1);
  }
}
