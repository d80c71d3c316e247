/** Whether two texts are copies of one, as pure functions: no database, no clock. */
@NullMarked
package org.chancery.register.copy;

import org.jspecify.annotations.NullMarked;
