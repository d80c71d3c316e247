package org.chancery.register;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.register.entry.Bearing;
import org.chancery.register.entry.Entries;
import org.jdbi.v3.core.Handle;

/**
 * Keeps account, within one transaction, of the strands whose entries have to be derived anew, and
 * of which claims bear on which strands.
 */
final class Strands {
  private final Handle handle;
  private final Set<String> touched = new TreeSet<>();

  Strands(Handle handle) {
    this.handle = handle;
  }

  /** The ids of all strands that something has changed for. */
  Set<String> touched() {
    return Set.copyOf(touched);
  }

  /** The strands on which the claims of some readings bear. */
  void touchReadings(Collection<Long> readings) {
    if (readings.isEmpty()) {
      return;
    }
    touched.addAll(
        handle
            .createQuery("select distinct strand from claim_bearing where reading = any(:readings)")
            .bindArray("readings", Long.class, readings)
            .mapTo(String.class)
            .list());
  }

  /** The strands on which the current claims of some dispatches bear. */
  void touchDispatches(Collection<String> dispatches) {
    if (dispatches.isEmpty()) {
      return;
    }
    touchReadings(
        handle
            .createQuery(
                "select id from reading where dispatch = any(:dispatches) and upper_inf(recorded)")
            .bindArray("dispatches", String.class, dispatches)
            .mapTo(Long.class)
            .list());
  }

  /** The strands on which some claims bear so far. */
  void touchClaims(Collection<String> claims) {
    touched.addAll(
        handle
            .createQuery(
                """
                select distinct b.strand from claim_bearing b
                where (b.reading, b.claim) in (
                  select c.reading, c.id from claim c where c.id = any(:claims))\
                """)
            .bindArray("claims", String.class, claims)
            .mapTo(String.class)
            .list());
  }

  /** Tells anew on which strands some claims bear, as far as they are current. */
  void bearClaims(Collection<String> claims) {
    bear(
        ClaimsAtHand.load(
            handle,
            "where c.id = any(:claims)",
            it -> it.bindArray("claims", String.class, claims)));
  }

  /** Tells on which strands the claims of some readings bear. */
  void bear(Collection<Long> readings) {
    bear(
        ClaimsAtHand.load(
            handle,
            "where c.reading = any(:readings)",
            it -> it.bindArray("readings", Long.class, readings)));
  }

  /** Tells anew on which strands those current claims bear that name some of these entities. */
  void bearAbout(Collection<String> entities) {
    if (entities.isEmpty()) {
      return;
    }
    List<ClaimAtHand> claims =
        ClaimsAtHand.load(
            handle,
            """
            where (c.reading, c.id) in (
                select reading, claim from claim_role where entity = any(:entities))
              or c.id in (
                select claim from claim_ruling
                where entities && cast(:entities as text[]) and upper_inf(recorded))\
            """,
            it -> it.bindArray("entities", String.class, entities));
    touchReadings(claims.stream().map(ClaimAtHand::reading).distinct().toList());
    bear(claims);
  }

  private void bear(List<ClaimAtHand> claims) {
    List<String> strands = new ArrayList<>();
    List<Long> readings = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (ClaimAtHand claim : claims) {
      Set<String> own =
          Entries.bearings(claim.reported()).stream().map(Bearing::strand).collect(toSet());
      for (String strand : own) {
        strands.add(strand);
        readings.add(claim.reading());
        ids.add(claim.reported().claim());
      }
      touched.addAll(own);
    }
    handle
        .createUpdate(
            """
            insert into claim_bearing (strand, reading, claim)
            select * from unnest(:strands, :readings, :claims)
            on conflict do nothing\
            """)
        .bindArray("strands", String.class, strands)
        .bindArray("readings", Long.class, readings)
        .bindArray("claims", String.class, ids)
        .execute();
  }
}
