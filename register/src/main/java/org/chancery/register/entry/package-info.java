/** From claims to entries, as pure functions: no database, no clock. */
@NullMarked
package org.chancery.register.entry;

import org.jspecify.annotations.NullMarked;
