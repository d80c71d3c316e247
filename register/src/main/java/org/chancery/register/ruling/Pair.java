package org.chancery.register.ruling;

/** Two ids of entities, the lesser one first. */
public record Pair(String one, String other) {

  /** Two ids in whatever order. */
  public static Pair of(String a, String b) {
    return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
  }
}
