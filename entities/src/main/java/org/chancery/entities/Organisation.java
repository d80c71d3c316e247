package org.chancery.entities;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * An international organisation, or an organ of one.
 *
 * @param id {@code org/} and the usual acronym in lower case
 * @param name as the organisation writes it in English
 * @param acronym its usual acronym, or null
 * @param aliases other names, spellings and acronyms
 * @param founded EDTF date of its founding
 * @param dissolved EDTF date of its end, or null
 * @param seat city of its headquarters or secretariat, or null
 * @param partof id of the organisation that it is an organ of, or null
 * @param predecessor id of the body that it took over from, or null
 * @param tiers standings of membership in its own terms, in lower case and singular
 * @param offices its chief offices, the executive head first
 * @param presidency who presides over it by turns, or null
 * @param kind a rough class: bloc, alliance, court, bank, organ and so on
 * @param words common nouns by which dispatches take it up again
 * @param sources what the facts rest on
 */
public record Organisation(
    String id,
    String name,
    @Nullable String acronym,
    List<String> aliases,
    String founded,
    @Nullable String dissolved,
    @Nullable String seat,
    @Nullable String partof,
    @Nullable String predecessor,
    List<String> tiers,
    List<Post> offices,
    @Nullable Rotation presidency,
    String kind,
    List<String> words,
    List<String> sources) {

  /**
   * An office of the organisation.
   *
   * @param title standard title
   * @param role "head" for the executive head, else null
   */
  public record Post(String title, @Nullable String role) {}

  /**
   * Its presidency.
   *
   * @param unit "state" or "person": who presides
   * @param name what the organisation calls it: presidency, chairmanship, chair
   */
  public record Rotation(String unit, String name) {}

  public Organisation {
    aliases = Lists.orEmpty(aliases);
    tiers = Lists.orEmpty(tiers);
    offices = Lists.orEmpty(offices);
    words = Lists.orEmpty(words);
    sources = Lists.orEmpty(sources);
  }

  /** The organisation as an entity of the vocabulary. */
  public Entity entity() {
    return new Entity(id, EntityKind.ORGANISATION, name, name);
  }

  /** Every name it goes by, the standard one first, its acronym second. */
  public List<String> allNames() {
    return Stream.of(Stream.of(name), Stream.ofNullable(acronym), aliases.stream())
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /** The title of its executive head, or null where it has none. */
  public @Nullable String head() {
    return offices.stream()
        .filter(post -> "head".equals(post.role()))
        .map(Post::title)
        .findFirst()
        .orElse(null);
  }
}
