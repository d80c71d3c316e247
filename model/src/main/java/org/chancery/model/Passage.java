package org.chancery.model;

/**
 * A stretch of a dispatch's text and the part it plays in it.
 *
 * @param role what it is
 * @param from offset of its first character in the canonical text, in UTF-16 code units
 * @param to offset behind its last character
 */
public record Passage(Role role, int from, int to) {

  /** The part a passage plays in its dispatch. */
  public enum Role {
    /** The headline. */
    TITLE,
    /** Publisher, place, date, author, agency: what stands around the prose. */
    HEADER,
    /** The prose itself, a paragraph a passage: the only part that claims are read from. */
    BODY,
    /** Menus, captions, advertisements, neighbouring stories. */
    NOISE
  }
}
