package org.chancery.register;

import java.util.Optional;
import org.chancery.model.Entity;
import org.chancery.model.Truth;
import org.chancery.register.entry.Entry;

/**
 * Who held an office before or after somebody.
 *
 * @param truth certainly if a dispatch names him or her as predecessor or successor, possibly if
 *     only the dates say so
 * @param holder who it is
 * @param entry the tenure; empty if the register has none of that holder in the office
 */
public record Neighbour(Truth truth, Entity holder, Optional<Entry> entry) {}
