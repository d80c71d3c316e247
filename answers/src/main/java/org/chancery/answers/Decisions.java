package org.chancery.answers;

import java.util.List;
import java.util.Optional;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.Ruling;
import org.chancery.register.Register;
import org.chancery.register.Ruled;

/**
 * Rulings that a person gives by names and words, wherever he gives them.
 *
 * @param by name of the person
 * @param reason why, in the person's words
 */
public record Decisions(Register register, Inquiry inquiry, String by, String reason) {

  /**
   * A claim should say something else in some of its roles.
   *
   * @param claim its id
   * @param changes each a role, the sign of equality and a value
   * @throws Complaint if a change is none
   */
  public Ruled correct(String claim, List<String> changes) {
    Fact fact = inquiry.view().ruledFact(claim).orElseThrow();
    return register.rule(
        new Ruling.Correct(claim, new Correction(inquiry).of(fact, changes)), by, reason);
  }

  /**
   * Some claims that name one entity mean another.
   *
   * @param claims their ids
   * @param as whom they mean: somebody known, by id or name, or a new name; empty for somebody new
   *     of the same name
   */
  public Ruled split(Entity from, List<String> claims, Optional<String> as) {
    return as.flatMap(inquiry::entityIfAny)
        .filter(other -> !other.equals(from))
        .map(other -> register.rule(new Ruling.Split(from, claims, other), by, reason))
        .orElseGet(() -> register.splitOff(from, claims, as.orElse(from.name()), by, reason));
  }
}
