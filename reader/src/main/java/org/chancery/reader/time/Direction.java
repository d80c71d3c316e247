package org.chancery.reader.time;

/**
 * Where on the time line, seen from the day of the dispatch, an incomplete date is to be sought.
 */
public enum Direction {
  /** The latest such day that is not after the dispatch. */
  PAST,
  /** The earliest such day that is not before the dispatch. */
  FUTURE
}
