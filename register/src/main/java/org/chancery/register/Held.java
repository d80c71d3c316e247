package org.chancery.register;

import org.chancery.model.Truth;
import org.chancery.register.entry.Entry;

/**
 * An entry that held on the day in question.
 *
 * @param truth certainly or possibly, never no
 */
public record Held(Entry entry, Truth truth) {}
