package org.chancery.register;

import java.util.Optional;

/**
 * What a verification has looked at.
 *
 * @param dispatches how many
 * @param claims how many, those of superseded readings too
 * @param entries how many hold at present
 * @param links length of the chain
 * @param head the value of its last link, in hexadecimal digits; empty as long as nothing was put
 *     in
 * @param faults how many were found
 */
public record Verified(
    long dispatches, long claims, long entries, long links, Optional<String> head, long faults) {}
