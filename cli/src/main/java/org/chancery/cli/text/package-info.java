/** How text is laid out on a screen. */
@NullMarked
package org.chancery.cli.text;

import org.jspecify.annotations.NullMarked;
