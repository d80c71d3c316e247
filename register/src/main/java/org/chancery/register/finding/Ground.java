package org.chancery.register.finding;

import java.time.Instant;
import java.time.LocalDate;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.register.entry.Stance;

/**
 * A claim as it stands to an entry.
 *
 * @param claim id of the claim
 * @param fact what it says
 * @param stance whether it supports, narrows or opposes the entry
 * @param source who published it
 * @param published the date of its dispatch
 * @param recorded when its dispatch was recorded
 */
public record Ground(
    String claim,
    Fact fact,
    Modality modality,
    Stance stance,
    String source,
    LocalDate published,
    Instant recorded) {

  boolean supports() {
    return stance == Stance.SUPPORTS;
  }

  boolean opposes() {
    return stance == Stance.OPPOSES;
  }
}
