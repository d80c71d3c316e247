/**
 * The Correlates of War IGO data, version 3: which state stood how to which organisation, year by
 * year from 1816 to 2014. Users bring the files; each organisation in each becomes a dispatch whose
 * text is a table that people can read, and that claims are read from.
 */
@NullMarked
package org.chancery.exchange.cow;

import org.jspecify.annotations.NullMarked;
