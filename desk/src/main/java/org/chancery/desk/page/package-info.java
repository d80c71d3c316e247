/** What pages show, ready to be laid out as HTML or given as JSON. */
@NullMarked
package org.chancery.desk.page;

import org.jspecify.annotations.NullMarked;
