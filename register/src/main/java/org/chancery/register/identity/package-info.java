/**
 * Whether two entities of different dispatches are one, as pure functions: no database, no clock.
 */
@NullMarked
package org.chancery.register.identity;

import org.jspecify.annotations.NullMarked;
