/** Words of time and the dates they stand for. */
@NullMarked
package org.chancery.reader.time;

import org.jspecify.annotations.NullMarked;
