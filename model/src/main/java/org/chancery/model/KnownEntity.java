package org.chancery.model;

import java.util.List;

/**
 * An entity and every name it goes by.
 *
 * @param entity the entity under its standard name
 * @param names all its names, the standard one first: official, common and former names, acronyms,
 *     spellings
 */
public record KnownEntity(Entity entity, List<String> names) {

  public KnownEntity {
    names = List.copyOf(names);
  }
}
