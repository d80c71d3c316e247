package org.chancery.desk.account;

import java.time.Instant;

/**
 * Somebody who can log in.
 *
 * @param active whether the account can be used
 * @param elsewhere whether the person logs in with an OpenID provider
 */
public record Account(String name, Role role, boolean active, boolean elsewhere, Instant created) {}
