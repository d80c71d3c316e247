package org.chancery.register;

import org.chancery.model.Claim;

/** A claim and the dispatch that makes it. */
public record Testimony(Claim claim, DispatchInfo dispatch) {}
