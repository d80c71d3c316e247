package org.chancery.desk;

import io.javalin.http.Context;

/** Where it is kept who did what. */
@FunctionalInterface
interface Log {

  /**
   * Somebody did something.
   *
   * @param deed what, in a word
   * @param what id of what it was done to or came of it
   */
  void add(Context context, String deed, String what);
}
