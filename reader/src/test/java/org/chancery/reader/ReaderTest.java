package org.chancery.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.model.Attribution;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Dispatch;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every reading, whatever the dispatch says. */
class ReaderTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 20);

  private static final String PROSE =
      """
      Chinese Foreign Minister Wang Yi met SCO Secretary-General Zhang Ming in Beijing on Thursday. \
      According to a press release issued by the Chinese Foreign Ministry, Wang Yi said that the \
      bloc should do more for peace. “We oppose unilateral sanctions,” he added. 🕊

      Zhang, 65, a Chinese career diplomat, took over from Vladimir Norov on 1 January. The SCO \
      has eight member states: China, India, Kazakhstan, Kyrgyzstan, Pakistan, Russia, Tajikistan \
      and Uzbekistan. India joined the Beijing-based SCO at the Astana summit in 2017.\
      """;

  private static Dispatch twoParagraphs() {
    String head = "The Wire, 20 March 2022\n\n";
    String text = head + PROSE;
    int gap = text.indexOf("\n\n", head.length());
    return Dispatch.of(
        "test",
        "The Wire",
        null,
        DAY,
        null,
        null,
        text,
        List.of(
            new Passage(Passage.Role.HEADER, 0, head.length() - 2),
            new Passage(Passage.Role.BODY, head.length(), gap),
            new Passage(Passage.Role.BODY, gap + 2, text.length())));
  }

  private static List<String> read(Dispatch dispatch) {
    return Models.reader().read(dispatch).claims().stream().map(ClaimJson::write).toList();
  }

  private static void isSound(Dispatch dispatch) {
    Reading reading = Models.reader().read(dispatch);

    assertThat(reading.dispatch()).isEqualTo(dispatch);
    assertThat(reading.claims()).extracting(Claim::id).doesNotHaveDuplicates();
    for (Claim claim : reading.claims()) {
      assertThat(claim.dispatch()).isEqualTo(dispatch.id());
      assertThat(claim.attribution().getFirst())
          .isEqualTo(new Attribution.Source(dispatch.source()));
      for (Evidence evidence : claim.evidence()) {
        assertThat(evidence)
            .isEqualTo(Evidence.of(dispatch.text(), evidence.from(), evidence.to()));
        assertThat(dispatch.passages())
            .as("evidence lies in the prose: %s", evidence)
            .anyMatch(passage ->
                passage.role() == Passage.Role.BODY
                    && passage.from() <= evidence.from()
                    && evidence.to() <= passage.to());
        assertThat(evidence.quote())
            .as("no half of a pair of surrogates")
            .isEqualTo(
                evidence
                    .quote()
                    .codePoints()
                    .boxed()
                    .filter(point -> point < 0xD800 || point > 0xDFFF)
                    .map(Character::toString)
                    .collect(Collectors.joining()));
      }
      assertThat(ClaimJson.readClaim(ClaimJson.write(claim))).isEqualTo(claim);
    }
  }

  @Test
  void everyClaimRestsOnThePublisherAndOnTheWordsThemselves() {
    isSound(twoParagraphs());
  }

  @Test
  void claimsOfSeveralTypesAreFound() {
    assertThat(Models.reader().read(twoParagraphs()).claims())
        .extracting(claim -> claim.fact().type())
        .contains("meeting", "tenure", "trait", "tally", "membership", "statement", "seat");
  }

  @Test
  void claimsStandInTheOrderOfTheText() {
    assertThat(Models.reader().read(twoParagraphs()).claims())
        .extracting(claim -> claim.evidence().getFirst().from())
        .isSorted();
  }

  @Test
  void theSameDispatchReadTwiceGivesTheSameClaims() {
    assertThat(read(twoParagraphs())).isNotEmpty().isEqualTo(read(twoParagraphs()));
  }

  @Test
  void twoThreadsGiveTheSameClaims() throws Exception {
    List<String> expected = read(twoParagraphs());
    Callable<List<String>> reading = () -> read(twoParagraphs());
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<List<String>> each :
          threads.invokeAll(List.of(reading, reading, reading, reading))) {
        assertThat(each.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void anotherTextBeforeMakesNoDifference() {
    List<String> expected = read(twoParagraphs());
    read(Models.dispatch("Other", DAY, "The Southern Coast Organisation (SCO) met in Rome."));

    assertThat(read(twoParagraphs())).isEqualTo(expected);
  }

  @Test
  void onlyTheBodyIsRead() {
    String text = "Wang Yi met Zhang Ming in Beijing on Thursday.";
    for (Passage.Role role : Passage.Role.values()) {
      Dispatch dispatch =
          Dispatch.of(
              "test",
              "The Wire",
              null,
              DAY,
              null,
              null,
              text,
              List.of(new Passage(role, 0, text.length())));
      assertThat(read(dispatch).isEmpty()).isEqualTo(role != Passage.Role.BODY);
    }
  }

  @Test
  void aDispatchWithoutBodySaysNothing() {
    assertThat(read(Models.dispatch("The Wire", DAY, ""))).isEmpty();
    assertThat(
            read(Dispatch.of("test", "The Wire", "Talks", DAY, null, null, "Talks\n", List.of())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Beijing",
        "met",
        ".",
        " ",
        "\n\n",
        "🕊️",
        "(",
        "“",
        "2022",
        "the",
        "an",
        "Mr.",
        "former",
        "'s",
        "May",
        "first",
        "a 65",
        "mission to",
        "Ministry of",
        "the two",
        "Deputy -",
        "President-",
        "India,",
        "-based",
        "Beijing-based"
      })
  void fewWordsDoNoHarm(String text) {
    assertThatCode(() -> isSound(Models.dispatch("The Wire", DAY, text)))
        .doesNotThrowAnyException();
  }

  @Test
  void noiseDoesNoHarm() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20220320);
    List<String> words =
        List.of(
            ("the of and former acting President Minister Foreign met said Wang Yi SCO OPEC India"
                    + " China's Beijing-based Thursday 2022 2022-23 31st December , . ; : ( ) “ ” -"
                    + " – 's eight member states took over from joined summit presidency press"
                    + " release he it bloc two sides 65 Ould bin Al- Secretary-General-designate"
                    + " crisis fourth week mission to Ministry of xyzzy 🕊 習近平 NATO chief not will"
                    + " may May June 9-10 first 36th session")
                .split(" "));
    String text =
        IntStream.range(0, 2000)
            .mapToObj(i -> words.get(random.nextInt(words.size())) + (i % 17 == 16 ? "." : ""))
            .collect(Collectors.joining(" "));

    isSound(Models.dispatch("The Wire", DAY, text));
  }

  @Test
  void aSentenceWithoutEndDoesNoHarm() {
    String text = "rain and ".repeat(1000) + "sun";

    assertThat(read(Models.dispatch("The Wire", DAY, text))).isEmpty();
  }

  @Test
  void emojiAndControlCharactersDoNoHarm() {
    String text =
        "🇨🇳 Wang Yi 🤝 met\u0000 Zhang\u00a0Ming\u200b in Beijing\u0007 on Thursday. \ufeffThe"
            + " \u202eSCO\u202c said\u2028 it was\u0085 glad \u001b[31m👩‍👩‍👧‍👦. Zhang\u00adMing"
            + " \ud83d said so.";

    assertThatCode(() -> Models.reader().read(Models.dispatch("The Wire", DAY, text)))
        .doesNotThrowAnyException();
  }

  @Test
  void emojiDoNotShiftTheEvidence() {
    String text = "🕊🕊🕊 Wang Yi met Zhang Ming in Beijing on Thursday.";
    Dispatch dispatch = Models.dispatch("The Wire", DAY, text);

    isSound(dispatch);
    assertThat(Models.reader().read(dispatch).claims())
        .filteredOn(claim -> claim.fact() instanceof Fact.Meeting)
        .singleElement()
        .satisfies(claim ->
            assertThat(claim.evidence().getFirst().quote()).contains("met").doesNotContain("🕊"));
  }

  @Test
  void aMinistrysOwnDispatchLeavesItsStateUnnamed() {
    Dispatch dispatch =
        Models.dispatch(
            "Ministry of Foreign Affairs of the People's Republic of China",
            DAY,
            "State Councilor and Foreign Minister Wang Yi met Zhang Ming on Thursday.");

    assertThat(Models.reader().read(dispatch).claims())
        .extracting(Claim::fact)
        .filteredOn(Fact.Tenure.class::isInstance)
        .extracting(Fact.Tenure.class::cast)
        .anySatisfy(tenure -> {
          assertThat(tenure.holder().name()).isEqualTo("Wang Yi");
          assertThat(tenure.office()).isEqualTo("Minister of Foreign Affairs");
          assertThat(tenure.body().id()).isEqualTo("state/chn");
        });
  }
}
