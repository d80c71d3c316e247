/** What follows from rulings, as pure functions: no database, no clock. */
@NullMarked
package org.chancery.register.ruling;

import org.jspecify.annotations.NullMarked;
