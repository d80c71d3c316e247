/**
 * The register: claims come in, entries rest on them, questions are answered as of a day and as
 * known at an instant. PostgreSQL holds it; {@link org.chancery.register.Register} is the door.
 *
 * <p>Parameters and results are never null unless marked; whatever goes wrong for a reason that the
 * user can do something about is a {@link org.chancery.register.RegisterException}.
 */
@NullMarked
package org.chancery.register;

import org.jspecify.annotations.NullMarked;
