package org.chancery.model;

import java.util.List;
import java.util.Locale;

/**
 * A person's decision about what the register makes of claims and entities. What was ruled stands
 * until it is undone by another ruling; nothing of a dispatch or a claim is changed by it.
 */
public sealed interface Ruling {

  /** The word that stands for this sort of ruling in JSON and on screen, in lower case. */
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /**
   * The claims are right: they outrank all that are not accepted.
   *
   * @param claims their ids, not empty
   */
  record Accept(List<String> claims) implements Ruling {
    public Accept {
      claims = notEmpty(claims);
    }
  }

  /**
   * The claims are wrong: they have no bearing on anything.
   *
   * @param claims their ids, not empty
   */
  record Reject(List<String> claims) implements Ruling {
    public Reject {
      claims = notEmpty(claims);
    }
  }

  /**
   * A claim should say something else; it bears as if it did.
   *
   * @param claim its id
   * @param fact all that it should say; of the claim's own type
   */
  record Correct(String claim, Fact fact) implements Ruling {}

  /** Two entities are one. */
  record Merge(Entity one, Entity other) implements Ruling {}

  /**
   * Two entities were taken for one: some claims that name the one mean the other.
   *
   * @param from whom the claims name
   * @param claims ids of those that mean the other, not empty
   * @param to whom they mean
   */
  record Split(Entity from, List<String> claims, Entity to) implements Ruling {
    public Split {
      claims = notEmpty(claims);
    }
  }

  /**
   * Another ruling stands no more; if that was an undoing itself, what it undid stands again.
   *
   * @param undone id of the other
   */
  record Undo(String undone) implements Ruling {}

  private static List<String> notEmpty(List<String> claims) {
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("a ruling needs a claim");
    }
    return List.copyOf(claims);
  }
}
