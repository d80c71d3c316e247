package org.chancery.cli.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.cli.ask.Form.Parts;

/**
 * Understands questions: a sentence, less its words of time, is held against the forms of each kind
 * of question.
 *
 * <p>A sentence may fit several forms, and a form may divide it into names in several ways; all
 * readings are given, the most likely first, for the names to decide. A sentence that fits none has
 * no reading: nothing is guessed from single words.
 */
public final class Grammar {

  /** Words that turn a question into one that no query answers. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "\\b(?:not|never|no"
              + " longer|cannot|except|besides|without|neither|nor|why|should|ought|might|if|whether|other"
              + " than|apart from|better|best|worse|worst|more than|less"
              + " than|most|least)\\b|n't\\b",
          Pattern.CASE_INSENSITIVE);

  private final List<Kind> kinds;

  /** A grammar that knows these titles of offices. */
  public Grammar(Titles titles) {
    this.kinds = Kinds.all(titles);
  }

  /**
   * What a sentence was understood to ask.
   *
   * @param readings the ways to read it, the most likely first; empty if it was not understood
   * @param known the day whose knowledge is asked for, if the sentence says so
   */
  public record Understood(List<Question> readings, Optional<LocalDate> known) {
    public Understood {
      readings = List.copyOf(readings);
    }
  }

  /**
   * Reads a sentence.
   *
   * @param today the day of "now"
   * @throws UnclearTime if its words of time do not tell which days they mean
   */
  public Understood read(String typed, LocalDate today) {
    String sentence = Sentence.plain(typed);
    if (BEYOND.matcher(sentence).find()) {
      return new Understood(List.of(), Optional.empty());
    }
    Timing timing = Timing.of(sentence, today);
    Parts.Circumstances circumstances = new Parts.Circumstances(timing.when(), today);
    return new Understood(
        kinds.stream()
            .flatMap(kind -> kind.readings(timing.rest(), circumstances))
            .distinct()
            .toList(),
        timing.known());
  }

  /**
   * Questions that would be understood, the nearest to a sentence first.
   *
   * @param count how many, from 1
   */
  public List<String> nearest(String typed, int count) {
    return Nearness.to(Sentence.plain(typed), kinds.stream().map(Kind::example).toList(), count);
  }

  /** One question of each kind. */
  public List<String> examples() {
    return kinds.stream().map(Kind::example).toList();
  }
}
