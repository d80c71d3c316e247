package org.chancery.register.entry;

import java.util.Optional;
import org.chancery.model.Date;
import org.chancery.model.Fact;

/** The days of facts that happen rather than hold. */
public final class Moments {

  private Moments() {}

  /** The date on which a fact happened, or began to; empty for facts that hold, and if not told. */
  public static Optional<Date> of(Fact fact) {
    return Optional.ofNullable(
        switch (fact) {
          case Fact.Meeting it -> it.date();
          case Fact.Statement it -> it.date();
          case Fact.Gathering it -> it.date();
          case Fact.Founding it -> it.date();
          case Fact.Visit it -> it.start();
          case Fact.Agreement it -> it.date();
          case Fact.Sanction it -> it.date();
          case Fact.Relation it -> it.date();
          default -> null;
        });
  }
}
