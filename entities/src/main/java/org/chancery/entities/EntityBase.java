package org.chancery.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.KnownEntities;
import org.chancery.model.KnownEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The states, organisations, offices and places that ship with the program.
 *
 * @param states all states, dissolved ones too
 * @param organisations international organisations and their organs
 * @param offices offices by standard title
 * @param places cities, venues and regions other than capitals
 */
public record EntityBase(
    List<State> states, List<Organisation> organisations, List<Office> offices, List<Place> places)
    implements KnownEntities {

  private static final YAMLMapper YAML = new YAMLMapper();

  /** Loads the base from the files that ship with the program. */
  public static EntityBase load() {
    return new EntityBase(
        List.of(read("states.yaml", State[].class)),
        List.of(read("organisations.yaml", Organisation[].class)),
        List.of(read("offices.yaml", Office[].class)),
        List.of(read("places.yaml", Place[].class)));
  }

  /** The states and organisations by id. */
  public Map<String, Entity> byId() {
    return Stream.concat(
            states.stream().map(State::entity), organisations.stream().map(Organisation::entity))
        .collect(Collectors.toUnmodifiableMap(Entity::id, Function.identity()));
  }

  /** The organisation with this id. */
  public Optional<Organisation> organisation(String id) {
    return organisations.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** States, organisations, capitals and places with their names; offices are not entities. */
  @Override
  public Stream<KnownEntity> all() {
    return Stream.of(
            states.stream().map(each -> new KnownEntity(each.entity(), each.allNames())),
            organisations.stream().map(each -> new KnownEntity(each.entity(), each.allNames())),
            states.stream().map(EntityBase::capital).filter(Objects::nonNull),
            places.stream().map(each -> new KnownEntity(each.entity(), each.allNames())))
        .<KnownEntity>flatMap(each -> each)
        .collect(
            Collectors.toMap(each -> each.entity().id(), each -> each, (first, second) -> first))
        .values()
        .stream()
        .sorted((one, other) -> one.entity().id().compareTo(other.entity().id()));
  }

  private static @Nullable KnownEntity capital(State state) {
    if (state.capital() == null) {
      return null;
    }
    Entity city = Place.entityNamed(state.capital());
    return new KnownEntity(city, state.allCapitals());
  }

  private static <T> T read(String file, Class<T> type) {
    try (InputStream in = EntityBase.class.getResourceAsStream(file)) {
      return YAML.readValue(Objects.requireNonNull(in, file), type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the entity base's " + file, e);
    }
  }
}
