package org.chancery.register;

/** What recording a dispatch has done. */
public enum Outcome {
  /** The dispatch and its claims are recorded for the first time. */
  NEW,
  /** The dispatch was there; new claims have superseded those of an earlier reading. */
  REREAD,
  /** The same reader had read the same claims from it: nothing is written. */
  UNCHANGED
}
