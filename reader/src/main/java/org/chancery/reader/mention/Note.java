package org.chancery.reader.mention;

import org.chancery.model.Entity;
import org.jspecify.annotations.Nullable;

/**
 * What the words beside a name tell of its bearer, or of the body that it names.
 *
 * @param attribute "age", "nationality", "profession" of a person; "seat" or "count" of a body
 * @param value in the form that claims use
 * @param entity the entity that the value names, or null
 * @param former whether the words say that it is no longer so
 * @param first index of the first token that says so
 * @param last index of the last
 */
public record Note(
    String attribute, String value, @Nullable Entity entity, boolean former, int first, int last) {}
