package org.chancery.register;

import org.chancery.model.Bounds;

/**
 * One membership of one member in short: enough to reckon with.
 *
 * @param entry id of its entry
 * @param status "member", "observer" and so on
 * @param bounds when it held
 * @param planned whether it is only announced so far
 */
public record Stint(String entry, String status, Bounds bounds, boolean planned) {}
