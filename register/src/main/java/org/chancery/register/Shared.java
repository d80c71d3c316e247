package org.chancery.register;

import java.util.List;
import org.chancery.model.Entity;
import org.chancery.model.Stretch;

/**
 * The organisations to which two belonged at one time.
 *
 * @param organisations by name; certain ones and possible ones alike
 */
public record Shared(List<In> organisations) {

  public Shared {
    organisations = List.copyOf(organisations);
  }

  /**
   * One organisation of both.
   *
   * @param first the memberships of the one, in order of time
   * @param second those of the other
   * @param certain the days on which both certainly belonged to it, without gaps within a stretch
   * @param possible the days on which both did at least possibly; a stretch may lack either end
   * @param certainYears in how many calendar years each of the two certainly belonged to it on some
   *     day, not necessarily the same day
   * @param possibleYears in how many more years each did at least possibly
   */
  public record In(
      Entity organisation,
      List<Stint> first,
      List<Stint> second,
      List<Stretch> certain,
      List<Stretch> possible,
      int certainYears,
      int possibleYears) {

    public In {
      first = List.copyOf(first);
      second = List.copyOf(second);
      certain = List.copyOf(certain);
      possible = List.copyOf(possible);
    }
  }

  /** Organisation-years that are certain: the sum over all organisations. */
  public long certainYears() {
    return organisations.stream().mapToLong(In::certainYears).sum();
  }

  /** Organisation-years that are possible and not certain. */
  public long possibleYears() {
    return organisations.stream().mapToLong(In::possibleYears).sum();
  }
}
