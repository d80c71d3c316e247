package org.chancery.exchange.cow;

/** Consecutive years, the longest with one status of a state in an organisation. */
public record Run(Status status, Years years) {}
