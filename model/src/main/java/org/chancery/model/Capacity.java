package org.chancery.model;

import org.jspecify.annotations.Nullable;

/**
 * The part in which somebody acts: an office and the body it belongs to.
 *
 * @param office standard title, for instance "Secretary-General"
 * @param body the organisation or state that the office belongs to, or null where the text leaves
 *     it open
 */
public record Capacity(String office, @Nullable Entity body) {}
