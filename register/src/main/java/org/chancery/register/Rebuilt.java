package org.chancery.register;

/**
 * What a rebuild has done; a second one with the same reader changes nothing.
 *
 * @param dispatches how many dispatches were read again
 * @param reread for how many of them claims were superseded
 * @param entries how many entries the register holds now
 */
public record Rebuilt(long dispatches, long reread, long entries) {}
