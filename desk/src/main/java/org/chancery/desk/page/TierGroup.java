package org.chancery.desk.page;

import java.util.List;
import java.util.Optional;
import org.chancery.model.Entity;
import org.chancery.model.Truth;
import org.chancery.register.TallyOn;

/**
 * Those in one tier of membership on a day.
 *
 * @param status "member", "observer" and so on
 * @param number of its colour, from 0
 * @param tally how many a dispatch counts, if one does
 */
public record TierGroup(String status, int number, Optional<TallyOn> tally, List<Seat> seats) {

  /**
   * One who belongs.
   *
   * @param flag the state's code in flags, "" where there is none
   * @param times since when and up to when
   * @param path of the proof
   */
  public record Seat(
      Entity member,
      String flag,
      Truth truth,
      boolean planned,
      String times,
      String support,
      String path) {}

  public TierGroup {
    seats = List.copyOf(seats);
  }

  /** How many certainly belong. */
  public long certain() {
    return seats.stream().filter(seat -> seat.truth() == Truth.CERTAINLY).count();
  }

  /** How many may belong, or not. */
  public long possible() {
    return seats.size() - certain();
  }
}
