package org.chancery.register.statute;

import org.chancery.model.Bounds;
import org.chancery.model.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A presidency of which the register knows.
 *
 * @param holder the state or person who presides
 * @param state id of the state that presides, or from which the person is; null where that is not
 *     known
 * @param bounds when
 */
public record Term(Entity holder, @Nullable String state, Bounds bounds) {}
