package org.chancery.model;

import java.util.Objects;

/**
 * Someone or something that claims speak of.
 *
 * <p>Two entities are the same when their ids are the same; {@code mention} only records how one
 * text called it.
 *
 * @param id stable id, for instance {@code state/ind}, {@code org/sco}, {@code person/wang-yi}
 * @param kind what sort of thing it is
 * @param name the standard name, for people to read
 * @param mention the words by which the dispatch names it here; equal to {@code name} where no text
 *     is at hand
 */
public record Entity(String id, EntityKind kind, String name, String mention) {

  public Entity {
    if (!id.matches("[a-z]+/\\S+")) {
      throw new IllegalArgumentException("an entity id has the form kind/name, but was: " + id);
    }
  }

  /** The same entity, as called by other words. */
  public Entity calledAs(String words) {
    return new Entity(id, kind, name, words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entity that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(id);
  }
}
