/** Questions in words: from a sentence to the query that answers it; knows no register. */
@NullMarked
package org.chancery.cli.ask;

import org.jspecify.annotations.NullMarked;
