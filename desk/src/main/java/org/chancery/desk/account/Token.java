package org.chancery.desk.account;

import java.time.Instant;

/**
 * What a program is known by, without the token itself, which only its owner has.
 *
 * @param label what its owner calls it
 * @param role the most that it may do; never more than its owner may
 */
public record Token(
    long id, String account, String label, Role role, Instant expires, boolean revoked) {}
