package org.chancery.register;

import java.time.Instant;
import java.util.Optional;
import org.chancery.register.entry.Entry;

/**
 * An entry as the register had it for a time.
 *
 * @param entry what it held then; how many claims it rested on is told as of the beginning
 * @param from since when
 * @param to until when; empty if it is still so
 */
public record Version(Entry entry, Instant from, Optional<Instant> to) {}
