/** The interface for programs, under {@code /api/v1}. */
@NullMarked
package org.chancery.desk.api;

import org.jspecify.annotations.NullMarked;
