package org.chancery.reader.rule;

import edu.stanford.nlp.ling.IndexedWord;
import java.util.List;

/**
 * A rule that did not fire at a word that could have been its trigger, and all that hindered it.
 *
 * @param rule which
 * @param trigger the word
 * @param obstacles what hindered it, never empty
 */
public record Attempt(Rule rule, IndexedWord trigger, List<Obstacle> obstacles) {

  public Attempt {
    obstacles = List.copyOf(obstacles);
  }

  /** Something that keeps a rule from firing. */
  public sealed interface Obstacle {

    /** The word is of another form than the trigger: a noun where a verb is asked for. */
    record OtherForm(String tag, Trigger.Form wanted) implements Obstacle {}

    /** The trigger's second word does not hang on it. */
    record NoParticle(String particle) implements Obstacle {}

    /** A path under {@code where} leads nowhere. */
    record Missing(Trail trail) implements Obstacle {}

    /** A path under {@code unless} leads somewhere. */
    record Present(Trail trail) implements Obstacle {}

    /** None of the paths of a role leads anywhere. */
    record Unfilled(String role, List<Trail> trails) implements Obstacle {

      public Unfilled {
        trails = List.copyOf(trails);
      }
    }
  }
}
