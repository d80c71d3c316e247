package org.chancery.register;

import java.util.List;
import java.util.function.Function;
import org.chancery.model.Dispatch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Derives the register anew, in portions: others may go on using it meanwhile, and a rebuild that
 * was broken off is completed by the next.
 */
final class Rebuild {
  private static final int DISPATCHES_AT_ONCE = 100;
  private static final int STRANDS_AT_ONCE = 200;

  private final Database database;
  private final Function<Dispatch, Recording> reading;
  private final Progress progress;
  private long dispatches;
  private long reread;

  Rebuild(Database database, Function<Dispatch, Recording> reading, Progress progress) {
    this.database = database;
    this.reading = reading;
    this.progress = progress;
  }

  Rebuilt run() {
    readAll();
    deriveAll();
    return new Rebuilt(
        dispatches, reread, count("select count(*) from entry where upper_inf(recorded)"));
  }

  private void readAll() {
    long total = count("select count(*) from dispatch");
    progress.at("dispatches", 0, total);
    List<Dispatch> portion = dispatchesAfter("");
    while (!portion.isEmpty()) {
      for (Dispatch dispatch : portion) {
        read(dispatch);
        progress.at("dispatches", dispatches, total);
      }
      portion = dispatchesAfter(portion.getLast().id());
    }
  }

  private void read(Dispatch dispatch) {
    Outcome outcome = Ledger.record(database, List.of(reading.apply(dispatch))).getFirst();
    dispatches++;
    if (outcome == Outcome.REREAD) {
      reread++;
    }
  }

  /** Strands whose claims have changed are derived already; this makes sure of all the others. */
  private void deriveAll() {
    long total = count("select count(distinct strand) from claim_bearing");
    long done = 0;
    progress.at("strands", done, total);
    List<String> portion = strandsAfter("");
    while (!portion.isEmpty()) {
      derive(portion);
      done += portion.size();
      progress.at("strands", done, total);
      portion = strandsAfter(portion.getLast());
    }
  }

  private void derive(List<String> strands) {
    database.write(handle -> {
      new EntryBook(handle, Ledger.lock(handle)).refresh(strands);
      return strands;
    });
  }

  private List<Dispatch> dispatchesAfter(String id) {
    return database.read(handle ->
        after(handle, "select * from dispatch where id > :id order by id limit :some", id)
            .bind("some", DISPATCHES_AT_ONCE)
            .map((row, _) -> Rows.dispatch(row))
            .list());
  }

  private List<String> strandsAfter(String id) {
    return database.read(handle ->
        after(
                handle,
                "select distinct strand from claim_bearing where strand > :id order by strand limit :some",
                id)
            .bind("some", STRANDS_AT_ONCE)
            .mapTo(String.class)
            .list());
  }

  private static Query after(Handle handle, String sql, String id) {
    return handle.createQuery(sql).bind("id", id);
  }

  private long count(String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
