package org.chancery.register.finding;

import java.util.stream.Stream;

/** Entities that may be one. */
final class Doubles implements Check {

  @Override
  public Stream<Finding> of(Dossier dossier) {
    return dossier.pairs().stream()
        .map(pair ->
            Finding.of(Kind.MAY_BE_ONE)
                .marked(pair.one().id(), pair.other().id())
                .since(pair.since())
                .says(
                    "%s (%s) and %s (%s) may be one: %s."
                        .formatted(
                            pair.one().name(),
                            pair.one().id(),
                            pair.other().name(),
                            pair.other().id(),
                            pair.reason()),
                    Stream.of(pair.one(), pair.other())));
  }
}
