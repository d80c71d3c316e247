/** The organisations' own rules, and what follows from them: pure, no database, no clock. */
@NullMarked
package org.chancery.register.statute;

import org.jspecify.annotations.NullMarked;
