package org.chancery.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.model.Claim;
import org.chancery.model.Dispatch;
import org.chancery.model.Evidence;
import org.chancery.register.entry.Bearing;
import org.chancery.register.entry.Entries;
import org.chancery.register.entry.Roles;
import org.jdbi.v3.core.Handle;

/**
 * Checks dispatches with the claims of all their readings: that ids and digests fit the contents,
 * that every quote stands where it is said to stand, and that what is kept beside the claims to
 * find them by follows from them.
 */
final class DispatchCheck {
  private static final int DISPATCHES_AT_ONCE = 100;

  private record Read(long reading, int position, Claim claim) {}

  private record Of(long reading, String claim) {}

  private final Handle handle;

  DispatchCheck(Handle handle) {
    this.handle = handle;
  }

  void run(Progress progress, Consumer<Fault> out) {
    long total = handle.createQuery("select count(*) from dispatch").mapTo(Long.class).one();
    long done = 0;
    progress.at("dispatches", done, total);
    List<Dispatch> portion = after("");
    while (!portion.isEmpty()) {
      new Portion(portion).check(out);
      done += portion.size();
      progress.at("dispatches", done, total);
      portion = after(portion.getLast().id());
    }
  }

  private List<Dispatch> after(String id) {
    return handle
        .createQuery("select * from dispatch where id > :id order by id limit :some")
        .bind("id", id)
        .bind("some", DISPATCHES_AT_ONCE)
        .map((row, _) -> Rows.dispatch(row))
        .list();
  }

  /** Some dispatches, and all that is recorded of them. */
  private final class Portion {
    private final List<Dispatch> dispatches;
    private final List<String> ids;
    private final Map<String, List<Read>> claims;
    private final Map<Of, Set<Roles.Filled>> roles;
    private final Map<Of, Set<String>> bearings;
    private final Map<Of, Set<String>> bears;

    Portion(List<Dispatch> dispatches) {
      this.dispatches = dispatches;
      this.ids = dispatches.stream().map(Dispatch::id).toList();
      this.claims = claims();
      this.roles = roles();
      this.bearings = bearings();
      this.bears = bears();
    }

    void check(Consumer<Fault> out) {
      for (Dispatch dispatch : dispatches) {
        if (!dispatch.id().equals(idOfContents(dispatch))) {
          out.accept(fault(dispatch, "its id is not that of its contents"));
        }
        List<Read> read = claims.getOrDefault(dispatch.id(), List.of());
        if (!areNumbered(read)) {
          out.accept(fault(dispatch, "its claims are not numbered from 0 without gaps"));
        }
        read.forEach(it -> check(dispatch, it, out));
      }
    }

    private boolean areNumbered(List<Read> claims) {
      long reading = -1;
      int next = 0;
      for (Read claim : claims) {
        next = claim.reading() == reading ? next + 1 : 0;
        reading = claim.reading();
        if (claim.position() != next) {
          return false;
        }
      }
      return true;
    }

    private void check(Dispatch dispatch, Read read, Consumer<Fault> out) {
      Claim claim = read.claim();
      Of key = new Of(read.reading(), claim.id());
      String where = "claim " + claim.id();
      claim.evidence().stream()
          .filter(evidence -> !stands(evidence, dispatch.text()))
          .map(evidence ->
              new Fault(
                  where,
                  "its quote does not stand at %d in dispatch %s"
                      .formatted(evidence.from(), dispatch.id())))
          .forEach(out);
      if (!roles.getOrDefault(key, Set.of()).equals(Set.copyOf(Roles.of(claim.fact())))) {
        out.accept(new Fault(where, "the roles kept of it are not those of its fact"));
      }
      if (!bearings.getOrDefault(key, Set.of()).containsAll(bears.getOrDefault(key, Set.of()))) {
        out.accept(new Fault(where, "not all strands are kept that it bears on"));
      }
    }

    private Map<String, List<Read>> claims() {
      return handle
          .createQuery(
              """
              select c.reading, c.position, %s
              from claim c join reading r on r.id = c.reading
              where r.dispatch = any(:ids)
              order by c.reading, c.position\
              """
                  .formatted(Rows.CLAIM))
          .bindArray("ids", String.class, ids)
          .map(
              (row, _) -> new Read(row.getLong("reading"), row.getInt("position"), Rows.claim(row)))
          .stream()
          .collect(groupingBy(it -> it.claim().dispatch()));
    }

    private Map<Of, Set<Roles.Filled>> roles() {
      record RoleOf(Of claim, Roles.Filled role) {}
      return handle
          .createQuery(
              """
              select o.reading, o.claim, o.role, o.entity
              from claim_role o join reading r on r.id = o.reading
              where r.dispatch = any(:ids)\
              """)
          .bindArray("ids", String.class, ids)
          .map((row, _) ->
              new RoleOf(
                  new Of(row.getLong("reading"), row.getString("claim")),
                  new Roles.Filled(row.getString("role"), row.getString("entity"))))
          .stream()
          .collect(groupingBy(RoleOf::claim, mapping(RoleOf::role, toSet())));
    }

    /** What current claims bear on, their entities replaced by those that stand for them. */
    private Map<Of, Set<String>> bears() {
      return ClaimsAtHand.load(
              handle, "where r.dispatch = any(:ids)", it -> it.bindArray("ids", String.class, ids))
          .stream()
          .collect(
              toMap(
                  claim -> new Of(claim.reading(), claim.reported().claim()),
                  claim ->
                      Entries.bearings(claim.reported()).stream()
                          .map(Bearing::strand)
                          .collect(toSet())));
    }

    private Map<Of, Set<String>> bearings() {
      record BearingOf(Of claim, String strand) {}
      return handle
          .createQuery(
              """
              select b.reading, b.claim, b.strand
              from claim_bearing b join reading r on r.id = b.reading
              where r.dispatch = any(:ids)\
              """)
          .bindArray("ids", String.class, ids)
          .map((row, _) ->
              new BearingOf(
                  new Of(row.getLong("reading"), row.getString("claim")), row.getString("strand")))
          .stream()
          .collect(groupingBy(BearingOf::claim, mapping(BearingOf::strand, toSet())));
    }
  }

  private static String idOfContents(Dispatch dispatch) {
    return Dispatch.of(
            dispatch.label(),
            dispatch.source(),
            dispatch.title(),
            dispatch.date(),
            dispatch.place(),
            dispatch.url(),
            dispatch.text(),
            dispatch.passages())
        .id();
  }

  private static Fault fault(Dispatch dispatch, String what) {
    return new Fault("dispatch " + dispatch.id(), what);
  }

  private static boolean stands(Evidence evidence, String text) {
    return text.startsWith(evidence.quote(), evidence.from());
  }
}
