package org.chancery.register.identity;

import java.util.List;
import org.chancery.model.Entity;
import org.chancery.model.Fact;

/**
 * What is known of a person when two are compared.
 *
 * @param tenures those that claims give to the person under this very id
 */
public record Person(Entity entity, PersonName name, List<Fact.Tenure> tenures) {

  public Person {
    tenures = List.copyOf(tenures);
  }

  /** A person with the name of the entity. */
  public static Person of(Entity entity, List<Fact.Tenure> tenures) {
    return new Person(entity, PersonName.of(entity.name()), tenures);
  }
}
