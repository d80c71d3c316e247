package org.chancery.register.ruling;

import static java.util.Comparator.comparingLong;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Ruling;
import org.chancery.register.entry.Reported;

/** What rulings that stand make of a claim. */
public final class Effects {

  private Effects() {}

  /** The claims that a ruling is about. */
  public static List<String> claims(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Accept(var claims) -> claims;
      case Ruling.Reject(var claims) -> claims;
      case Ruling.Correct(var claim, _) -> List.of(claim);
      case Ruling.Split(_, var claims, _) -> claims;
      case Ruling.Merge _, Ruling.Undo _ -> List.of();
    };
  }

  /** The entities that a ruling is about, or that claims come to speak of by it. */
  public static List<Entity> entities(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Correct(_, var fact) -> fact.entities();
      case Ruling.Merge(var one, var other) -> List.of(one, other);
      case Ruling.Split(var from, _, var to) -> List.of(from, to);
      case Ruling.Accept _, Ruling.Reject _, Ruling.Undo _ -> List.of();
    };
  }

  /**
   * What a claim bears with: its fact corrected and its entities told apart, in the order of the
   * rulings; whether it is accepted, as the latest ruling says that accepts or rejects it.
   *
   * @param rulings those that stand and are about the claim, in any order
   * @return empty if the claim is rejected
   */
  public static Optional<Reported> on(Reported claim, Collection<Numbered> rulings) {
    Optional<Ruling> last =
        rulings.stream()
            .filter(
                it -> it.ruling() instanceof Ruling.Accept || it.ruling() instanceof Ruling.Reject)
            .max(comparingLong(Numbered::number))
            .map(Numbered::ruling);
    return last.filter(Ruling.Reject.class::isInstance).isPresent()
        ? Optional.empty()
        : Optional.of(claim.saying(saying(claim.fact(), rulings)).accepted(last.isPresent()));
  }

  /** What a claim says after some rulings, whether or not it is rejected. */
  public static Fact saying(Fact stated, Collection<Numbered> rulings) {
    Fact fact = stated;
    for (Numbered it : rulings.stream().sorted(comparingLong(Numbered::number)).toList()) {
      fact =
          switch (it.ruling()) {
            case Ruling.Correct(_, var corrected) -> corrected;
            case Ruling.Split(var from, _, var to) -> split(fact, from, to);
            case Ruling.Accept _, Ruling.Reject _, Ruling.Merge _, Ruling.Undo _ -> fact;
          };
    }
    return fact;
  }

  private static Fact split(Fact fact, Entity from, Entity to) {
    return fact.with(entity -> entity.equals(from) ? to.calledAs(entity.mention()) : entity);
  }
}
