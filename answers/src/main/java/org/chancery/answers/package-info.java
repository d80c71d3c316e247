/**
 * What the register answers, in words and as JSON, and the names by which people ask; what every
 * surface of the program has in common.
 */
@NullMarked
package org.chancery.answers;

import org.jspecify.annotations.NullMarked;
