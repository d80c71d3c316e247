package org.chancery.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.cli.text.Sheet.Cell;
import org.chancery.cli.text.Sheet.Row;
import org.junit.jupiter.api.Test;

class TextSheetTest {
  private final List<String> lines = new ArrayList<>();

  @Test
  void columnsAreAlignedAndTheLastOneWrapsUnderItself() {
    new TextSheet(40, false, lines::add)
        .table(
            2,
            List.of(
                Row.of(Cell.of("tenure"), Cell.of("one two three four five six seven")),
                Row.of(Cell.of("seat"), Cell.of("in Beijing"))
                    .over(List.of(Cell.of("“Beijing-based”")))));
    assertThat(lines)
        .containsExactly(
            "  tenure  one two three four five six",
            "          seven",
            "  seat    in Beijing",
            "          “Beijing-based”");
  }

  @Test
  void withoutAScreenNothingIsWrapped() {
    String text = "word ".repeat(100).strip();
    new TextSheet(0, false, lines::add).note(text);
    assertThat(lines).containsExactly(text);
  }

  @Test
  void aNarrowScreenStillGetsEveryWord() {
    new TextSheet(10, false, lines::add)
        .table(0, List.of(Row.of(Cell.of("membership"), Cell.of("an extraordinarily long word"))));
    assertThat(String.join(" ", lines).replaceAll("\\s+", " "))
        .isEqualTo("membership an extraordinarily long word");
  }

  @Test
  void paintIsUsedOnlyWhereItIsWanted() {
    new TextSheet(0, true, lines::add).heading("SCO");
    new TextSheet(0, false, lines::add).heading("SCO");
    assertThat(lines).containsExactly("\u001B[1mSCO\u001B[0m", "SCO");
  }

  @Test
  void aDispatchCannotSteerTheTerminal() {
    new TextSheet(0, false, lines::add).note("a\u001B[2Jb\u009Bc\u0007");
    assertThat(lines).containsExactly("a [2Jb c");
  }
}
