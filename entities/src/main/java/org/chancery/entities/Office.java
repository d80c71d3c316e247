package org.chancery.entities;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An office by its standard title.
 *
 * @param title the title that we print
 * @param variants other ways of writing it
 * @param of whose office it is: state, organisation, mission or either
 * @param kind head, chair, member, diplomat, staff, legislature, judge, military, monarch or party
 * @param bound titles or variants that imply the body, with its id
 */
public record Office(
    String title, List<String> variants, String of, String kind, Map<String, String> bound) {

  public Office {
    variants = Lists.orEmpty(variants);
    bound = orEmpty(bound);
  }

  /** Every way of writing it, the standard title first. */
  public List<String> allTitles() {
    return Stream.concat(Stream.of(title), variants.stream()).distinct().toList();
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : Map.copyOf(map);
  }
}
