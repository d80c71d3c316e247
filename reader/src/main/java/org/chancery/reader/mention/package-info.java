/** Names with their titles, bodies, gatherings and counts: the grammar of mentions. */
@NullMarked
package org.chancery.reader.mention;

import org.jspecify.annotations.NullMarked;
