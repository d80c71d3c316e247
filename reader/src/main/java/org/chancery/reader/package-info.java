/** The reader: from a dispatch to its claims, pure and deterministic. */
@NullMarked
package org.chancery.reader;

import org.jspecify.annotations.NullMarked;
