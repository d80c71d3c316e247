/** The desk: web pages, an HTTP interface and review over one register. */
@NullMarked
package org.chancery.desk;

import org.jspecify.annotations.NullMarked;
