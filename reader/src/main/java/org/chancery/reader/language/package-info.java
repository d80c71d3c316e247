/** Tokens, sentences and dependency trees, from Stanford CoreNLP. */
@NullMarked
package org.chancery.reader.language;

import org.jspecify.annotations.NullMarked;
