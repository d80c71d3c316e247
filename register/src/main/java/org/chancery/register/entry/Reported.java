package org.chancery.register.entry;

import java.time.LocalDate;
import org.chancery.model.Claim;

/**
 * A claim and the day on which it was published.
 *
 * @param claim the claim
 * @param published the date of its dispatch
 */
public record Reported(Claim claim, LocalDate published) {}
