package org.chancery.register.entry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Participant;
import org.jspecify.annotations.Nullable;

/**
 * What keeps claims together that may speak of the same fact, so that nothing else need be looked
 * at to tell whether they do.
 *
 * <p>A strand is wider than a fact: all tenures of one person are in one, and all that is said of
 * one state in one organisation, because whether two claims mean one term or two is seen only where
 * both are at hand. Every claim of its own is in one strand; what follows from it may lie in
 * others.
 */
public final class Strand {

  private Strand() {}

  /** The id of the strand that a fact is in; depends on its type and some of its core roles. */
  public static String of(Fact fact) {
    return Ids.of("s-", Stream.concat(Stream.of(fact.type()), anchors(fact)));
  }

  private static Stream<String> anchors(Fact fact) {
    return switch (fact) {
      case Fact.Tenure it -> ids(it.holder());
      case Fact.Membership it -> ids(it.member(), it.organisation());
      case Fact.Presidency it -> ids(it.holder(), it.organisation());
      case Fact.Statement it -> ids(it.speaker());
      case Fact.Visit it -> ids(it.visitor());
      case Fact.Founding it -> ids(it.organisation());
      case Fact.Gathering it ->
          it.organisation() == null ? Stream.of(folded(it.name())) : ids(it.organisation());
      // Another telling may leave somebody out, but hardly the first in this order everywhere.
      case Fact.Meeting it -> first(it.participants().stream().map(Participant::entity));
      case Fact.Agreement it -> Stream.concat(first(it.parties().stream()), words(it.act()));
      case Fact.Relation it ->
          Stream.concat(it.parties().stream().map(Entity::id).sorted(), words(it.act()));
      case Fact.Sanction it ->
          Stream.of(it.sender().id(), it.target() == null ? "" : it.target().id(), it.act().name());
      case Fact.Situation it -> Stream.of(folded(it.name()));
      case Fact.Tally _, Fact.Seat _, Fact.Trait _ -> core(fact.core());
    };
  }

  private static Stream<String> core(List<Object> core) {
    return core.stream().map(Ids::text);
  }

  private static Stream<String> ids(Entity... entities) {
    return Stream.of(entities).map(Entity::id);
  }

  private static Stream<String> first(Stream<Entity> entities) {
    return entities.map(Entity::id).sorted().limit(1);
  }

  private static Stream<String> words(Enum<?> act) {
    return Stream.of(act.name());
  }

  private static String folded(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT).strip();
  }
}
