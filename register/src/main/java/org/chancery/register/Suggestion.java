package org.chancery.register;

import org.chancery.model.Entity;

/**
 * An entity that may have been meant.
 *
 * @param name the one of its names that resembles what was asked for
 * @param similarity share of letter triples in common, 0 to 1
 */
public record Suggestion(Entity entity, String name, double similarity) {}
