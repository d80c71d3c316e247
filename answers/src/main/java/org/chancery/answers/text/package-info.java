/** How facts, dates and rules are put in English for people to read. */
@NullMarked
package org.chancery.answers.text;

import org.jspecify.annotations.NullMarked;
