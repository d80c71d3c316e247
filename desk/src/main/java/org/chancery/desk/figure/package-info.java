/** The geometry of figures: time lines, the map, networks. Lengths across are percentages. */
@NullMarked
package org.chancery.desk.figure;

import org.jspecify.annotations.NullMarked;
