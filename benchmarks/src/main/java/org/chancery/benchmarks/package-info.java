/** How fast the parts of the program are, measured with JMH. */
@NullMarked
package org.chancery.benchmarks;

import org.jspecify.annotations.NullMarked;
