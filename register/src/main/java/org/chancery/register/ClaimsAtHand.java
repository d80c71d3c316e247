package org.chancery.register;

import java.util.List;
import java.util.function.UnaryOperator;
import org.chancery.model.Entity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Loads current claims in the form in which entries are derived from them. Rejected ones do not
 * count.
 */
final class ClaimsAtHand {

  private ClaimsAtHand() {}

  /**
   * The current claims that a condition chooses.
   *
   * @param condition a where clause over {@code c} (claim), {@code r} (reading), {@code d}
   *     (dispatch)
   * @param binding binds the condition's parameters
   */
  static List<ClaimAtHand> load(Handle handle, String condition, UnaryOperator<Query> binding) {
    return withStandIns(handle, ruled(handle, condition, binding));
  }

  /** As {@link #load}, but with the entities that the claims and rulings themselves name. */
  static List<ClaimAtHand> ruled(Handle handle, String condition, UnaryOperator<Query> binding) {
    Facts facts = new Facts();
    List<ClaimAtHand> stated =
        binding
            .apply(
                handle.createQuery(
                    """
                    select c.reading, %s from claim c
                    join reading r on r.id = c.reading and upper_inf(r.recorded)
                    join dispatch d on d.id = r.dispatch
                    left join original o on o.dispatch = d.id and upper_inf(o.recorded)
                    left join dispatch first on first.id = o.first
                    %s\
                    """
                        .formatted(Rows.REPORTED, condition)))
            .map((row, _) -> new ClaimAtHand(row.getLong("reading"), Rows.reported(row, facts)))
            .list();
    return Rulings.applied(handle, stated);
  }

  private static List<ClaimAtHand> withStandIns(Handle handle, List<ClaimAtHand> stated) {
    UnaryOperator<Entity> standIn =
        Identities.standIns(
            handle,
            stated.stream().flatMap(it -> it.reported().fact().entities().stream()).toList());
    return stated.stream()
        .map(it -> new ClaimAtHand(it.reading(), it.reported().with(standIn)))
        .toList();
  }
}
