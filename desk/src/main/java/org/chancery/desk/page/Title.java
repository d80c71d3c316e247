package org.chancery.desk.page;

import java.util.List;

/**
 * What a page is called.
 *
 * @param key of a text of the pages; "" for what has a name of its own
 * @param words what fills the places of the text; or the name alone
 */
public record Title(String key, List<String> words) {

  public Title {
    words = List.copyOf(words);
  }

  /** The page of something that has a name. */
  public static Title name(String name) {
    return new Title("", List.of(name));
  }

  /** A page that is called by a text. */
  public static Title text(String key, String... words) {
    return new Title(key, List.of(words));
  }
}
