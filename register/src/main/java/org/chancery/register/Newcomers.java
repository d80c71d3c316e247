package org.chancery.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.chancery.model.Entity;
import org.jdbi.v3.core.Handle;

/** Ids for entities that persons tell apart and dispatches do not. */
final class Newcomers {

  private Newcomers() {}

  /** An entity of the same kind as another, with an id that nothing in the register has. */
  static Entity like(Handle handle, Entity other, String name) {
    String stem = other.id().replaceFirst("/.*", "/") + slug(name);
    String id =
        IntStream.iterate(2, number -> number + 1)
            .mapToObj(number -> stem + "-" + number)
            .filter(it -> !isTaken(handle, it))
            .findFirst()
            .orElseThrow();
    return new Entity(id, other.kind(), name, name);
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return plain
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static boolean isTaken(Handle handle, String id) {
    return handle
        .createQuery("select exists (select from entity where id = :id)")
        .bind("id", id)
        .mapTo(Boolean.class)
        .one();
  }
}
