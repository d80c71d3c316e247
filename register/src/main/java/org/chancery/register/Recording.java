package org.chancery.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;

/**
 * A dispatch and what was read in it, to be recorded.
 *
 * @param dispatch the dispatch
 * @param claims all its claims, each with an id of its own
 * @param reader who read it, and in which version
 * @param prose whether it is somebody's wording, of which others may have published near-copies;
 *     tables that are taken over are not, and are much alike without being copies
 */
public record Recording(Dispatch dispatch, List<Claim> claims, String reader, boolean prose) {

  /**
   * Checks that the claims are those of the dispatch.
   *
   * @throws IllegalArgumentException if a claim is of another dispatch, or two have the same id
   */
  public Recording {
    claims = List.copyOf(claims);
    Set<String> ids = new HashSet<>();
    for (Claim claim : claims) {
      if (!claim.dispatch().equals(dispatch.id())) {
        throw new IllegalArgumentException(
            "claim %s is of dispatch %s, not %s"
                .formatted(claim.id(), claim.dispatch(), dispatch.id()));
      }
      if (!ids.add(claim.id())) {
        throw new IllegalArgumentException("two claims have the id " + claim.id());
      }
    }
  }

  /** Of a dispatch that somebody wrote. */
  public static Recording ofProse(Dispatch dispatch, List<Claim> claims, String reader) {
    return new Recording(dispatch, claims, reader, true);
  }
}
