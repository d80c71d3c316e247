package org.chancery.reader.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

  /** The states, bodies and persons that words name, and the speaker's own country. */
  List<Entity> of(Scene scene, Span words, Entity speaker) {
    Stream<Entity> named =
        scene.mentions().stream()
            .filter(mention -> words.contains(mention.first()))
            .flatMap(mention -> named(scene, mention));
    return Stream.concat(named, ownCountry(scene, words, speaker))
        .filter(entity -> !entity.equals(speaker))
        .distinct()
        .toList();
  }

  private Stream<Entity> named(Scene scene, Mention mention) {
    return switch (mention) {
      case Mention.SituationName situation when situation.place() != null ->
          Stream.of(situation.place());
      case Mention.GatheringName gathering -> Stream.ofNullable(gathering.organisation());
      case Mention.Count count -> Stream.ofNullable(count.organisation());
      case Mention.Person _, Mention.OfficeName _ ->
          discourse.resolve(scene, mention, Roles.PERSON, List.of()).stream();
      case Mention.Several several ->
          several.members().stream().flatMap(member -> named(scene, member));
      default -> discourse.resolve(scene, mention, KINDS, List.of()).stream();
    };
  }

  /** "His country": the state in whose name somebody speaks. */
  private Stream<Entity> ownCountry(Scene scene, Span words, Entity speaker) {
    boolean own =
        IntStream.range(Math.max(1, words.first() + 1), words.last() + 1)
            .anyMatch(at ->
                scene.sentence().token(at).is("country", "government", "nation")
                    && scene.sentence().token(at - 1).is("his", "her", "my", "our"));
    return own
        ? discourse.capacities(speaker).stream()
            .flatMap(capacity -> Stream.ofNullable(capacity.body()))
            .filter(body -> body.kind() == EntityKind.STATE)
        : Stream.empty();
  }
}
