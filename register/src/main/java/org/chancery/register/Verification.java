package org.chancery.register;

import java.util.function.Consumer;
import org.chancery.register.Chain.Link;
import org.jdbi.v3.core.Handle;

/**
 * Checks all that must be so of a register, within one transaction, and changes nothing: others may
 * go on writing meanwhile.
 */
final class Verification {
  private final Handle handle;
  private final String link;
  private final Progress progress;
  private final Consumer<? super Fault> out;
  private long faults;

  private Verification(Handle handle, String link, Progress progress, Consumer<? super Fault> out) {
    this.handle = handle;
    this.link = link;
    this.progress = progress;
    this.out = out;
  }

  /**
   * @param link the first hexadecimal digits of a link that the chain must have; "" for any chain
   */
  static Verified run(
      Database database, String link, Progress progress, Consumer<? super Fault> out) {
    return database.read(handle -> new Verification(handle, link, progress, out).run());
  }

  private Verified run() {
    new TableCheck(handle).run(progress, this::found);
    new ChainCheck(handle, link).run(progress, this::found);
    new DispatchCheck(handle).run(progress, this::found);
    new RulingCheck(handle).run(progress, this::found);
    new EntryCheck(handle).run(progress, this::found);
    return new Verified(
        count("select count(*) from dispatch"),
        count("select count(*) from claim"),
        count("select count(*) from entry where upper_inf(recorded)"),
        count("select count(*) from chain"),
        Chain.head(handle).map(Link::value),
        faults);
  }

  private void found(Fault fault) {
    faults++;
    out.accept(fault);
  }

  private long count(String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }
}
