package org.chancery.reader.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.reader.mention.Mention;

/** Tells what the words of a statement are about. */
final class Topics {

  private static final Set<EntityKind> KINDS =
      EnumSet.of(EntityKind.STATE, EntityKind.ORGANISATION);

  private final Discourse discourse;

  Topics(Discourse discourse) {
    this.discourse = discourse;
  }

  /** The states and bodies that words name, the speaker apart. */
  List<Entity> of(Scene scene, Span words, Entity speaker) {
    return scene.mentions().stream()
        .filter(mention -> words.contains(mention.first()))
        .flatMap(mention ->
            mention instanceof Mention.SituationName situation && situation.place() != null
                ? Stream.of(situation.place())
                : discourse.resolve(scene, mention, KINDS, List.of()).stream())
        .filter(entity -> !entity.equals(speaker))
        .distinct()
        .toList();
  }
}
