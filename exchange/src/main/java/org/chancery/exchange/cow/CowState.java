package org.chancery.exchange.cow;

/**
 * A state of the data.
 *
 * @param id id of its entity: of the entity base where it is the same state, else {@code
 *     state/cow-} and its code
 * @param name what it is called in texts
 */
public record CowState(String id, String name) implements Comparable<CowState> {

  /** What it is called where there is little room. */
  String code() {
    return id.substring(id.indexOf('/') + 1);
  }

  @Override
  public int compareTo(CowState other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : id.compareTo(other.id);
  }
}
