package org.chancery.cli;

/** Counts what a callback is given. */
final class Counter {
  private long count;

  void add() {
    count++;
  }

  boolean isZero() {
    return count == 0;
  }
}
