package org.chancery.register;

import java.util.List;
import org.chancery.model.Entity;

/**
 * What a name may stand for.
 *
 * @param exact the entities of that id or name; the only one whose name begins so, where none has
 *     it
 * @param similar entities with similar names, the most similar first, where none is exact
 */
public record Found(List<Entity> exact, List<Suggestion> similar) {

  public Found {
    exact = List.copyOf(exact);
    similar = List.copyOf(similar);
  }
}
