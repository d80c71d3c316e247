package org.chancery.register.statute;

/**
 * A standing of membership that an organisation has.
 *
 * @param status in lower case and singular, as claims write it: "observer"
 */
public record Tier(String status, Citation source) {}
