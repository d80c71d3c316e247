package org.chancery.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.time.LocalDate;

/**
 * Whatever is asked, the grammar has readings of it or none, within the time that a page may take.
 * An ordinary build tries the kept inputs only; with {@code JAZZER_FUZZ=1} new ones are sought.
 */
class GrammarFuzzTest {
  private static final LocalDate TODAY = LocalDate.of(2022, 4, 1);
  private static final Grammar GRAMMAR = new Grammar(Titles.NONE);

  @FuzzTest(maxDuration = "3m")
  void anySentenceIsReadOrNot(@NotNull @WithUtf8Length(max = 500) String sentence) {
    try {
      for (Question question : GRAMMAR.read(sentence, TODAY).readings()) {
        assertThat(question.command()).isNotEmpty();
      }
    } catch (UnclearTime e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
