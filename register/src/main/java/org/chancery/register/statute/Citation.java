package org.chancery.register.statute;

import org.jspecify.annotations.Nullable;

/**
 * What a rule rests on.
 *
 * @param source title of the charter, treaty, decision or rules of procedure
 * @param place article, rule or paragraph in it; null for the whole
 */
public record Citation(String source, @Nullable String place) {

  @Override
  public String toString() {
    return place == null ? source : source + ", " + place;
  }
}
