package org.chancery.entities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a YAML file leaves out is an empty list. */
final class Lists {

  private Lists() {}

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
