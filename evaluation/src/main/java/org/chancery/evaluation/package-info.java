/** Gold data, the scorer and the benchmarks; not shipped. */
@NullMarked
package org.chancery.evaluation;

import org.jspecify.annotations.NullMarked;
