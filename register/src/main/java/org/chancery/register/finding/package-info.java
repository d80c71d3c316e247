/**
 * What does not fit, found in entries, the claims that they rest on, and statutes, on a day: pure,
 * no database, no clock.
 */
@NullMarked
package org.chancery.register.finding;

import org.jspecify.annotations.NullMarked;
