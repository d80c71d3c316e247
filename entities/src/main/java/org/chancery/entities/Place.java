package org.chancery.entities;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * A city, venue or region.
 *
 * @param name the name that we print
 * @param names variants
 * @param state id of the state that it belongs to, or null for regions across states
 */
public record Place(String name, List<String> names, @Nullable String state) {

  public Place {
    names = Lists.orEmpty(names);
  }

  /** The place as an entity of the vocabulary. */
  public Entity entity() {
    return entityNamed(name);
  }

  /** Every name it goes by, the printed one first. */
  public List<String> allNames() {
    return Stream.concat(Stream.of(name), names.stream()).distinct().toList();
  }

  /** The entity for a place of that name, whether the base knows it or not. */
  public static Entity entityNamed(String name) {
    return new Entity("place/" + slug(name), EntityKind.PLACE, name, name);
  }

  /** A name as part of an id: lower case ASCII where it can be, words joined by hyphens. */
  public static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "unnamed" : plain;
  }
}
