package org.chancery.reader;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.reader.Explanation.Missed;
import org.chancery.reader.Explanation.Reason;
import org.chancery.reader.Explanation.Word;
import org.chancery.reader.rule.Attempt;
import org.chancery.reader.rule.Attempt.Obstacle;
import org.chancery.reader.rule.Trail;

/** Tells in words what kept rules from firing. */
final class Obstacles {

  /** A word of another form is hardly the trigger at all. */
  private static final int FAR = 100;

  private final Words words;

  Obstacles(Words words) {
    this.words = words;
  }

  /** How far a rule was from firing. */
  static int distance(Attempt attempt) {
    return attempt.obstacles().stream()
        .mapToInt(obstacle ->
            switch (obstacle) {
              case Obstacle.OtherForm form -> FAR;
              case Obstacle.NoParticle particle -> FAR;
              default -> 1;
            })
        .sum();
  }

  Missed missed(Attempt attempt) {
    return new Missed(
        attempt.rule().id(),
        words.of(attempt.trigger()),
        attempt.obstacles().stream().map(this::reason).toList());
  }

  private Reason reason(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.OtherForm(var tag, var wanted) ->
          alone(
              "the word is tagged %s, and the trigger must be a %s"
                  .formatted(tag, wanted.name().toLowerCase(Locale.ROOT)));
      case Obstacle.NoParticle(var particle) ->
          alone("no \"%s\" hangs on the trigger".formatted(particle));
      case Obstacle.Missing(var trail) -> alone("where: " + howFar(trail));
      case Obstacle.Present(var trail) ->
          alone("unless: %s leads to %s".formatted(trail.path(), names(words.of(trail.reached()))));
      case Obstacle.Unfilled(var role, var trails) ->
          new Reason(
              "role %s is empty".formatted(role), trails.stream().map(this::howFar).toList());
    };
  }

  private static Reason alone(String what) {
    return new Reason(what, List.of());
  }

  /** How far a path got that leads nowhere. */
  private String howFar(Trail trail) {
    boolean first = trail.path().equals(trail.step());
    String stop = first ? trail.path() : trail.path() + " stops at " + trail.step();
    return trail.unfit().isEmpty()
        ? "%s: finds nothing at %s".formatted(stop, names(words.of(trail.reached())))
        : "%s: leads only to %s".formatted(stop, described(words.of(trail.unfit())));
  }

  private static String names(List<Word> some) {
    return some.stream().map(Word::name).collect(Collectors.joining(", "));
  }

  private static String described(List<Word> some) {
    return some.stream().map(Obstacles::described).collect(Collectors.joining(", "));
  }

  /** The word with what a step could have asked for. */
  private static String described(Word word) {
    String kinds = word.kinds().isEmpty() ? "of no kind" : String.join(" ", word.kinds());
    return "%s (\"%s\", %s)".formatted(word.name(), word.lemma(), kinds);
  }
}
