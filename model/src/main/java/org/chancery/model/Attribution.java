package org.chancery.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One link of the chain by which a fact reached the reader. A claim lists its links outermost
 * first; the outermost is the publisher.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
  @JsonSubTypes.Type(Attribution.Source.class),
  @JsonSubTypes.Type(Attribution.Document.class),
  @JsonSubTypes.Type(Attribution.Speaker.class)
})
public sealed interface Attribution {

  /**
   * The outlet that published the dispatch, or an outlet or agency that it quotes.
   *
   * @param source name of the outlet
   */
  record Source(String source) implements Attribution {}

  /**
   * A document that the dispatch refers to.
   *
   * @param document what it is: "press release", "statement", "communiqué"
   * @param issuer who issued it
   */
  record Document(String document, Entity issuer) implements Attribution {}

  /**
   * Someone in whose mouth the dispatch puts it.
   *
   * @param speaker who said it
   */
  record Speaker(Entity speaker) implements Attribution {}
}
