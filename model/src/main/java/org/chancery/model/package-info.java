/**
 * The vocabulary of Chancery: dispatches, entities, claims, dates and bounds, and their JSON.
 *
 * <p>This package knows nothing of how claims are read or kept; every other module speaks it.
 */
@NullMarked
package org.chancery.model;

import org.jspecify.annotations.NullMarked;
