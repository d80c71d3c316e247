package org.chancery.register;

/** Is told how far a long task has come. */
@FunctionalInterface
public interface Progress {

  /**
   * Called at the beginning of a step with 0 done, and after each portion.
   *
   * @param step what is being worked on: "dispatches", then "entries"
   * @param done how many are done
   * @param total how many there are; what is recorded meanwhile may exceed it
   */
  void at(String step, long done, long total);
}
