/** How facts and their dates are put for people to read, and how text is laid out on a screen. */
@NullMarked
package org.chancery.cli.text;

import org.jspecify.annotations.NullMarked;
