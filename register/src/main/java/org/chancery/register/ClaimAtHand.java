package org.chancery.register;

import org.chancery.register.entry.Reported;

/**
 * A current claim as entries are derived from it: its entities replaced by those that stand for
 * them, its origin that of the text which its dispatch copies.
 *
 * @param reading which reading of its dispatch it is of
 */
record ClaimAtHand(long reading, Reported reported) {}
