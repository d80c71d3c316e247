/** The embedded PostgreSQL server of a home folder: created, started, shared, and stopped. */
@NullMarked
package org.chancery.register.server;

import org.jspecify.annotations.NullMarked;
