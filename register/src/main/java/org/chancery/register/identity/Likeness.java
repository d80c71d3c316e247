package org.chancery.register.identity;

import static java.util.Comparator.comparing;

import java.util.Locale;
import java.util.Optional;
import org.chancery.model.Bounds;
import org.chancery.model.Fact.Tenure;

/**
 * What two entities have in common, and whether that suffices to take them for one.
 *
 * @param verdict what follows
 * @param reason why, in words for the person who looks it over
 */
public record Likeness(Verdict verdict, String reason) {

  /** Whether two entities are one. */
  public enum Verdict {
    /** They are. */
    SAME,
    /** They may be; somebody has to decide. */
    DOUBTFUL;

    /** The word used in the database and on screen, in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Two persons of different ids. Like names alone never suffice: there are many of one name. An
   * office of one body that both held, at times that fit, does.
   *
   * @return empty if nothing suggests that they are one
   */
  public static Optional<Likeness> of(Person one, Person other) {
    if (!one.name().mayBe(other.name())) {
      return Optional.empty();
    }
    Optional<Tenure> shared =
        one.tenures().stream()
            .filter(mine -> other.tenures().stream().anyMatch(theirs -> fit(mine, theirs)))
            .min(comparing(Tenure::office));
    if (shared.isPresent()) {
      return shared.map(tenure -> new Likeness(Verdict.SAME, reason(tenure)));
    }
    return one.name().isSpelling(other.name())
        ? Optional.of(
            new Likeness(
                Verdict.DOUBTFUL, "the names are the same but for spelling or order of words"))
        : Optional.empty();
  }

  private static boolean fit(Tenure one, Tenure other) {
    return one.body() != null
        && one.body().equals(other.body())
        && one.office().equalsIgnoreCase(other.office())
        && bounds(one).meet(bounds(other)).isPresent();
  }

  private static Bounds bounds(Tenure tenure) {
    Bounds bounds = tenure.bounds();
    return bounds == null ? Bounds.UNKNOWN : bounds;
  }

  private static String reason(Tenure tenure) {
    return "like names, and both are %s of %s"
        .formatted(tenure.office(), tenure.body() == null ? "one body" : tenure.body().name());
  }
}
