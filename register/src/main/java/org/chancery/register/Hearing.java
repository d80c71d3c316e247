package org.chancery.register;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Ruling;
import org.chancery.register.ruling.Docket;
import org.chancery.register.ruling.Effects;
import org.chancery.register.ruling.Numbered;
import org.chancery.register.ruling.Pair;
import org.jdbi.v3.core.Handle;

/** Looks whether a ruling can be given as the register is now. */
final class Hearing {
  private final Handle handle;

  Hearing(Handle handle) {
    this.handle = handle;
  }

  /**
   * The ruling as it is to be recorded.
   *
   * @throws RegisterException if it cannot be given; the sentence says why
   */
  Ruling admitted(Ruling ruling, String by, String reason) {
    if (by.isEmpty() || reason.isEmpty()) {
      throw new RegisterException("A ruling needs the name of a person and a reason; give both.");
    }
    Effects.claims(ruling).forEach(this::checkKnown);
    return switch (ruling) {
      case Ruling.Accept it -> it;
      case Ruling.Reject it -> it;
      case Ruling.Correct it -> correct(it);
      case Ruling.Merge it -> merge(it);
      case Ruling.Split it -> split(it);
      case Ruling.Undo it -> undo(it);
    };
  }

  /** A claim of a superseded reading may be ruled on: a later reading may find it again. */
  private void checkKnown(String claim) {
    if (!handle
        .createQuery("select exists (select from claim where id = :claim)")
        .bind("claim", claim)
        .mapTo(Boolean.class)
        .one()) {
      throw new RegisterException(
          "No claim is called %s; 'chancery claims --format json' tells their ids."
              .formatted(claim));
    }
  }

  private Ruling correct(Ruling.Correct it) {
    Fact now = fact(it.claim());
    if (!now.type().equals(it.fact().type())) {
      throw new RegisterException(
          "Claim %s is a %s and cannot be corrected to a %s; reject it instead."
              .formatted(it.claim(), now.type(), it.fact().type()));
    }
    if (now.equals(it.fact())) {
      throw new RegisterException(
          "Claim %s says just that already; nothing is to be corrected.".formatted(it.claim()));
    }
    return it;
  }

  private Ruling merge(Ruling.Merge it) {
    checkKnown(it.one());
    checkKnown(it.other());
    if (it.one().equals(it.other())) {
      throw new RegisterException(
          "%s (%s) is one with itself; name two.".formatted(it.one().name(), it.one().id()));
    }
    if (it.one().kind() != it.other().kind()) {
      throw new RegisterException(
          "%s is of the kind %s and %s of the kind %s; only two of one kind can be one."
              .formatted(
                  it.one().name(),
                  it.one().kind().word(),
                  it.other().name(),
                  it.other().kind().word()));
    }
    Optional.ofNullable(
            Docket.of(Rulings.all(handle)).pairs().get(Pair.of(it.one().id(), it.other().id())))
        .filter(judged -> judged.verdict() == Docket.Verdict.ONE)
        .ifPresent(judged -> {
          throw new RegisterException(
              "%s and %s are ruled to be one already, by %s."
                  .formatted(it.one().name(), it.other().name(), Numbered.id(judged.ruling())));
        });
    return it;
  }

  /** Claims may name somebody by an id that another one stands for; that id is recorded. */
  private Ruling split(Ruling.Split it) {
    checkKnown(it.from());
    if (it.from().equals(it.to())) {
      throw new RegisterException(
          "%s cannot be told from itself; name somebody else to give the claims to."
              .formatted(it.from().name()));
    }
    Set<Entity> named = it.claims().stream().map(claim -> named(claim, it.from())).collect(toSet());
    if (named.size() > 1) {
      throw new RegisterException(
          "These claims name %s under several ids (%s); split each by a ruling of its own."
              .formatted(
                  it.from().name(),
                  named.stream().map(Entity::id).sorted().collect(joining(", "))));
    }
    return new Ruling.Split(named.iterator().next(), it.claims(), it.to());
  }

  /** The entity under whose id a claim names somebody. */
  private Entity named(String claim, Entity somebody) {
    List<Entity> entities = fact(claim).entities();
    UnaryOperator<Entity> standIn = Identities.standIns(handle, entities);
    String wanted = standIn(somebody).id();
    return entities.stream()
        .filter(entity -> entity.equals(somebody) || standIn.apply(entity).id().equals(wanted))
        .map(entity -> entity.calledAs(entity.name()))
        .findFirst()
        .orElseThrow(() ->
            new RegisterException(
                "Claim %s says nothing of %s (%s); name claims that do."
                    .formatted(claim, somebody.name(), somebody.id())));
  }

  private Entity standIn(Entity entity) {
    return Identities.standIns(handle, List.of(entity)).apply(entity);
  }

  private Ruling undo(Ruling.Undo it) {
    List<Numbered> all = Rulings.all(handle);
    if (all.stream().noneMatch(ruling -> ruling.id().equals(it.undone()))) {
      throw new RegisterException(
          "No ruling is called %s; 'chancery ruling list' lists them.".formatted(it.undone()));
    }
    if (Docket.of(all).standing().stream().noneMatch(ruling -> ruling.id().equals(it.undone()))) {
      throw new RegisterException(
          "Ruling %s is undone already; undo the undoing to bring it back.".formatted(it.undone()));
    }
    return it;
  }

  /** What a claim says, as far as nothing else is ruled; a rejected one says what it said. */
  private Fact fact(String claim) {
    Facts facts = new Facts();
    Fact stated =
        handle
            .createQuery(
                """
                select c.fact::text as fact from claim c
                where c.id = :claim order by c.reading desc limit 1\
                """)
            .bind("claim", claim)
            .map((row, _) -> facts.of(row.getString("fact")))
            .one();
    return Rulings.saying(handle, claim, stated);
  }

  private void checkKnown(Entity entity) {
    if (!handle
        .createQuery("select exists (select from entity where id = :id and upper_inf(recorded))")
        .bind("id", entity.id())
        .mapTo(Boolean.class)
        .one()) {
      throw new RegisterException(
          "Nothing in the register has the id %s; 'chancery entities' lists what there is."
              .formatted(entity.id()));
    }
  }
}
