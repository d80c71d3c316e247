package org.chancery.register.ruling;

import java.util.HashMap;
import java.util.Map;

/** Sets of ids that are one; an id that was never united is one with itself only. */
public final class Unions {
  private final Map<String, String> parents = new HashMap<>();

  /** Makes one set of those in which two ids are. */
  public void unite(String one, String other) {
    String mine = root(one);
    String theirs = root(other);
    if (!mine.equals(theirs)) {
      parents.put(mine, theirs);
    }
  }

  /** Whether two ids are in one set. */
  public boolean areOne(String left, String right) {
    return root(left).equals(root(right));
  }

  /** An id that all of one set have in common. */
  public String root(String id) {
    String root = id;
    for (String parent = parents.get(root); parent != null; parent = parents.get(root)) {
      root = parent;
    }
    return root;
  }
}
