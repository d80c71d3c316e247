package org.chancery.reader.mention;

import org.chancery.entities.Office;
import org.chancery.model.Entity;

/** One thing that a known name can mean. */
public sealed interface Sense {

  /** A state by name: "India". */
  record StateName(Entity state) implements Sense {}

  /** A state by its adjective or its people: "Indian". */
  record Demonym(Entity state) implements Sense {}

  /** A capital: the city itself, or the government that sits there. */
  record Capital(Entity city, Entity state) implements Sense {}

  /** A seat of government that stands for the government: "the Kremlin". */
  record Government(Entity state) implements Sense {}

  /** An organisation or an organ of one. */
  record Body(Entity organisation) implements Sense {}

  /** A city, venue or region. */
  record Location(Entity place) implements Sense {}

  /**
   * An office by one of its titles.
   *
   * @param title the way of writing it that was matched
   */
  record Title(Office office, String title) implements Sense {}
}
