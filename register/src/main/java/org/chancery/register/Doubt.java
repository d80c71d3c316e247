package org.chancery.register;

import java.time.Instant;
import org.chancery.model.Entity;

/**
 * Two entities that may be one, which the register does not decide by itself.
 *
 * @param reason what suggests it
 * @param since since when the register has known both
 */
public record Doubt(Entity one, Entity other, String reason, Instant since) {}
