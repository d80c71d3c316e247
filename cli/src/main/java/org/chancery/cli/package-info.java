/** The command line: thin commands over the reader and the register, which meet only here. */
@NullMarked
package org.chancery.cli;

import org.jspecify.annotations.NullMarked;
