package org.chancery.desk.page;

import java.util.List;
import java.util.function.Supplier;
import org.chancery.entities.EntityBase;
import org.chancery.register.Observer;
import org.chancery.register.statute.Statutes;

/**
 * What the desk knows besides the register.
 *
 * @param base the entities that ship with the program, loaded when first asked for
 * @param observers who find what does not fit where the register cannot
 */
public record Reference(Supplier<EntityBase> base, Statutes statutes, List<Observer> observers) {

  public Reference {
    observers = List.copyOf(observers);
  }
}
