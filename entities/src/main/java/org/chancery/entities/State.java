package org.chancery.entities;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * A state, past or present, or an entity that sits among states.
 *
 * @param id {@code state/} and the ISO 3166 alpha-3 code in lower case
 * @param name the short English name that we print
 * @param names official long names and variants, without a leading "the"
 * @param demonyms adjectives and names of people
 * @param capital the capital; null for dissolved states that had none of their own
 * @param capitals all capitals and their spellings, the main one among them
 * @param seats other words for the government: palaces, streets, ministries
 * @param from EDTF date of statehood, or null where none is agreed
 * @param to EDTF date of its end, or null
 * @param former earlier official names
 */
public record State(
    String id,
    String name,
    List<String> names,
    List<String> demonyms,
    @Nullable String capital,
    List<String> capitals,
    List<String> seats,
    @Nullable String from,
    @Nullable String to,
    List<FormerName> former) {

  /**
   * A name that the state once had.
   *
   * @param name the name
   * @param until EDTF date on which it ended
   */
  public record FormerName(String name, String until) {}

  public State {
    names = Lists.orEmpty(names);
    demonyms = Lists.orEmpty(demonyms);
    capitals = Lists.orEmpty(capitals);
    seats = Lists.orEmpty(seats);
    former = Lists.orEmpty(former);
  }

  /** The state as an entity of the vocabulary. */
  public Entity entity() {
    return new Entity(id, EntityKind.STATE, name, name);
  }

  /** Every name it goes or went by, the printed one first; neither demonyms nor capitals. */
  public List<String> allNames() {
    return Stream.of(Stream.of(name), names.stream(), former.stream().map(FormerName::name))
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /** The capital and every other spelling or seat of government. */
  public List<String> allCapitals() {
    return Stream.concat(Stream.ofNullable(capital), capitals.stream()).distinct().toList();
  }
}
