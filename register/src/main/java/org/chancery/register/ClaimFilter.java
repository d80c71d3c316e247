package org.chancery.register;

import java.util.Optional;
import org.chancery.model.Stretch;

/**
 * Which claims are wanted; an empty condition is none.
 *
 * @param type name of a claim type
 * @param dispatch id of a dispatch
 * @param entity id of an entity that fills a role
 * @param text words that stand in the claim's evidence, in any case
 * @param published days of which the dispatch is
 */
public record ClaimFilter(
    Optional<String> type,
    Optional<String> dispatch,
    Optional<String> entity,
    Optional<String> text,
    Optional<Stretch> published) {

  /** Every claim. */
  public static final ClaimFilter ALL =
      new ClaimFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Of these, the ones of a type. */
  public ClaimFilter ofType(String name) {
    return new ClaimFilter(Optional.of(name), dispatch, entity, text, published);
  }

  /** Of these, the ones that a dispatch makes. */
  public ClaimFilter in(String id) {
    return new ClaimFilter(type, Optional.of(id), entity, text, published);
  }

  /** Of these, the ones about an entity. */
  public ClaimFilter about(String id) {
    return new ClaimFilter(type, dispatch, Optional.of(id), text, published);
  }

  /** Of these, the ones whose evidence contains some words. */
  public ClaimFilter saying(String words) {
    return new ClaimFilter(type, dispatch, entity, Optional.of(words), published);
  }
}
