/** Requests and answers: parameters, errors, headers, rendering. */
@NullMarked
package org.chancery.desk.web;

import org.jspecify.annotations.NullMarked;
