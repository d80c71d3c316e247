/**
 * Events in PLOVER's terms: rules for deeds, a grammar of actors, and the force of what is said.
 */
@NullMarked
package org.chancery.reader.event;

import org.jspecify.annotations.NullMarked;
