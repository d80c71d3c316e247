package org.chancery.desk.account;

import java.time.Instant;

/**
 * Something that somebody did.
 *
 * @param origin the address from which
 * @param deed what, in a word
 * @param what to what, or what came of it
 */
public record LogLine(
    long number, Instant at, String who, String origin, String deed, String what) {}
