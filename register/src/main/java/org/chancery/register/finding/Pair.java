package org.chancery.register.finding;

import java.time.Instant;
import org.chancery.model.Entity;

/**
 * Two entities that may be one.
 *
 * @param reason what suggests it
 * @param since when the register came to know both
 */
public record Pair(Entity one, Entity other, String reason, Instant since) {}
