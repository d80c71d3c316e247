package org.chancery.desk.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.model.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence.
 *
 * @param path of the page about what it names; null where it names nothing that has one
 */
public record Piece(String text, @Nullable String path) {

  /** A sentence in which the names of some entities lead to their pages. */
  public static List<Piece> of(String sentence, Collection<Entity> entities) {
    List<Entity> longestFirst =
        entities.stream()
            .filter(Paths::hasPage)
            .distinct()
            .sorted(Comparator.comparingInt((Entity entity) -> -entity.name().length()))
            .toList();
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < sentence.length(); ) {
      Optional<Entity> named = namedAt(sentence, at, longestFirst);
      if (named.isPresent()) {
        add(pieces, plain);
        pieces.add(of(named.get()));
        at += named.get().name().length();
      } else {
        plain.append(sentence.charAt(at++));
      }
    }
    add(pieces, plain);
    return pieces;
  }

  /** An entity by its name. */
  public static Piece of(Entity entity) {
    return new Piece(entity.name(), Paths.hasPage(entity) ? Paths.of(entity) : null);
  }

  private static Optional<Entity> namedAt(String sentence, int at, List<Entity> entities) {
    if (at > 0 && Character.isLetterOrDigit(sentence.charAt(at - 1))) {
      return Optional.empty();
    }
    return entities.stream()
        .filter(entity -> sentence.startsWith(entity.name(), at))
        .filter(entity -> endsWord(sentence, at + entity.name().length()))
        .findFirst();
  }

  private static boolean endsWord(String sentence, int at) {
    return at == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(at));
  }

  private static void add(List<Piece> pieces, StringBuilder plain) {
    if (!plain.isEmpty()) {
      pieces.add(new Piece(plain.toString(), null));
      plain.setLength(0);
    }
  }
}
