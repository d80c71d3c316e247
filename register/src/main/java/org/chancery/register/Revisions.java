package org.chancery.register;

import java.util.List;
import java.util.Optional;
import org.chancery.register.entry.Entry;
import org.chancery.register.entry.Stance;

/**
 * What changed in the register's knowledge.
 *
 * @param total number of entries that changed
 * @param latest some of them, the latest first
 */
public record Revisions(long total, List<Revision> latest) {

  public Revisions {
    latest = List.copyOf(latest);
  }

  /** What sort of change. */
  public enum Kind {
    /** The register did not have it. */
    NEW,
    /** Its dates have become more precise. */
    NARROWED,
    /** There is more that opposes it. */
    CONTRADICTED,
    /** It says something else now: other dates, other roles, or firm where it was announced. */
    REVISED,
    /** It is the same, and rests on other claims or on more of them. */
    SUPPORTED,
    /** The register does not hold it any more. */
    GONE
  }

  /**
   * One entry then and now.
   *
   * @param before as it was known; empty if it was not
   * @param after as it is known; empty if it is not any more
   * @param causes the claims that came to bear on it, or ceased to, in the meantime
   */
  public record Revision(
      Kind kind, Optional<Entry> before, Optional<Entry> after, List<Cause> causes) {

    public Revision {
      causes = List.copyOf(causes);
    }

    /** The entry as it is known, or else as it was. */
    public Entry entry() {
      return after.or(() -> before).orElseThrow();
    }
  }

  /**
   * A dispatch that had its part in a change.
   *
   * @param claim id of its claim
   * @param stance how the claim stands, or stood, to the entry
   * @param withdrawn whether it is no longer so: the dispatch was read anew
   */
  public record Cause(String claim, Stance stance, boolean withdrawn, DispatchInfo dispatch) {}
}
