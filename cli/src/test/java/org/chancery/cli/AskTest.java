package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.answers.Inquiry;
import org.chancery.cli.ask.Grammar;
import org.chancery.cli.ask.UnclearTime;
import org.chancery.entities.EntityBase;
import org.chancery.model.ClaimJson;
import org.chancery.register.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions in words: what they are understood as, and what is refused. */
class AskTest {
  /** That of the terminal's clock. */
  private static final LocalDate TODAY = LocalDate.parse("2022-04-01");

  @TempDir private static Path folder;
  private static Library library;
  private static Register register;
  private static Inquiry inquiry;
  private static Grammar grammar;

  @BeforeAll
  static void open() {
    library = new Library(folder);
    register = library.register();
    EntityBase base = EntityBase.load();
    inquiry = new Inquiry(register, () -> base, null);
    grammar = new Grammar(new KnownTitles(inquiry));
  }

  @AfterAll
  static void close() {
    register.close();
    library.close();
  }

  private static Optional<String> command(String sentence) {
    return AskCommand.chosen(inquiry, grammar.read(sentence, TODAY).readings())
        .map(question ->
            question.command().stream()
                .map(word -> word.contains(" ") ? "'%s'".formatted(word) : word)
                .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "understood.csv", delimiter = '|', quoteCharacter = '~')
  void understands(String sentence, String command) {
    assertThat(command(sentence)).contains(command);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "refused.csv", delimiter = '|', quoteCharacter = '~')
  void refuses(String sentence) {
    try {
      assertThat(command(sentence)).isEmpty();
    } catch (UnclearTime e) {
      assertThat(e.getMessage()).endsWith(".");
    }
  }

  @Test
  void everyExampleIsUnderstood() {
    assertThat(grammar.examples())
        .hasSizeGreaterThan(12)
        .allSatisfy(example -> assertThat(command(example)).as(example).isPresent());
  }

  @Test
  void theDayOfKnowledgeIsSetApart() {
    Grammar.Understood understood =
        grammar.read("Who was sg of the SCO on 2 May 2021 as known on 20 March 2022?", TODAY);
    assertThat(understood.known()).contains(LocalDate.parse("2022-03-20"));
    assertThat(understood.readings().getFirst().command())
        .containsExactly("who", "sg", "SCO", "--on", "2021-05-02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who was sg of the SCO on 31 February 2021?",
        "Who was sg of the SCO on 30 December?",
        "Who was sg of the SCO in March?",
        "Who was sg of the SCO on 3/4/2021?",
        "Who was sg of the SCO before 2019?",
        "Who was sg of the SCO in 2019 in 2020?",
        "What changed in the SCO from 2021 to 2019?",
        "Who was sg of the SCO many years ago?",
      })
  void aTimeThatIsUnclearIsNotGuessed(String sentence) {
    assertThatThrownBy(() -> grammar.read(sentence, TODAY))
        .isInstanceOf(UnclearTime.class)
        .hasMessageMatching("[^\n]+\\.");
  }

  @Test
  void theQueryStandsAboveItsAnswer() {
    Terminal.Result result =
        ask("Who was Secretary-General of the SCO on 30 December 2021?", "--evidence");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("chancery who Secretary-General SCO --on 2021-12-30 --evidence\n\n")
        .containsPattern("certain +1 claim +Vladimir Norov")
        .contains("“What telling-1 says.”");
    assertThat(ask("Who was sg of the SCO in 2021 as known on 1 January 2001").out())
        .contains("--known 2001-01-01", "Nobody is known");
  }

  @Test
  void aQuestionNeedsNoQuotes() {
    assertThat(library.terminal().run("ask", "When", "did", "India", "join", "the", "SCO").out())
        .startsWith("chancery memberships India --in SCO\n")
        .contains("from 2017-06-09");
  }

  @Test
  void answersInJsonToo() {
    Terminal.Result result = ask("How many members does the SCO have?", "--format", "json");
    assertThat(result.err()).isEmpty();
    JsonNode json = ClaimJson.mapper().readTree(result.out());
    assertThat(json.at("/command/0").asString()).isEqualTo("members");
    assertThat(json.at("/answer/counts/0/tally/count").asInt()).isEqualTo(8);
  }

  @Test
  void whatIsNotUnderstoodIsRefusedWithSuggestions() {
    Terminal.Result result = ask("Which members quarrel at summits of the SCO?");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("chancery: \"Which members quarrel at summits of the SCO?\" is not understood")
        .contains("summit", "member");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(ask("Who was sg of the SCO in March?").code()).isEqualTo(2);
  }

  @Test
  void anUnknownNameGetsSuggestions() {
    Terminal.Result result = ask("Is India a member of the Shangai Cooperation?");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("did you mean", "Shanghai Cooperation Organisation");
    assertThat(ask("Who is Beijing?").code()).isNotZero();
  }

  private static Terminal.Result ask(String question, String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "ask";
    all[1] = question;
    System.arraycopy(options, 0, all, 2, options.length);
    return library.terminal().run(all);
  }
}
