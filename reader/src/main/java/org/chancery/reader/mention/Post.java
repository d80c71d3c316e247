package org.chancery.reader.mention;

import org.chancery.entities.Office;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An office as a title names it: "the acting Foreign Minister of Spain".
 *
 * @param title the standard title
 * @param office the office in the entity base
 * @param body whose office it is, or null where the words leave it open
 * @param standing in office, former, designate or acting, as the title's words say
 * @param first index of the title's first token
 * @param last index of its last token
 */
public record Post(
    String title, Office office, @Nullable Entity body, Standing standing, int first, int last) {

  /** The same post with its body known. */
  public Post of(Entity owner) {
    return new Post(title, office, owner, standing, first, last);
  }

  /** Whether the office is one that a body of this kind can have. */
  boolean suits(Entity owner) {
    return switch (office.of()) {
      case "state" -> owner.kind() == EntityKind.STATE;
      case "organisation" -> owner.kind() == EntityKind.ORGANISATION;
      default -> true;
    };
  }

  /** The same post with this owner, unless it has one already or the owner does not suit. */
  Post orOf(Entity owner) {
    return body == null && suits(owner) ? of(owner) : this;
  }

  /** The same post with another standing. */
  public Post standing(Standing other) {
    return new Post(title, office, body, other, first, last);
  }
}
