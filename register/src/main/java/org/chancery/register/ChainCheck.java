package org.chancery.register;

import java.util.List;
import java.util.function.Consumer;
import org.chancery.register.Chain.Link;
import org.jdbi.v3.core.Handle;

/** Checks that the chain is unbroken, and that it holds all that was put in as it is stored. */
final class ChainCheck {
  private static final int LINKS_AT_ONCE = 500;

  private final Handle handle;
  private final String wanted;
  private boolean found;
  private long last;
  private String previous = "";

  /**
   * @param wanted the first hexadecimal digits of a link that must be there
   */
  ChainCheck(Handle handle, String wanted) {
    this.handle = handle;
    this.wanted = wanted;
    this.found = wanted.isEmpty();
  }

  void run(Progress progress, Consumer<Fault> out) {
    long total = handle.createQuery("select count(*) from chain").mapTo(Long.class).one();
    progress.at("links", 0, total);
    long done = 0;
    List<Link> portion = Chain.after(handle, 0, LINKS_AT_ONCE);
    while (!portion.isEmpty()) {
      portion.forEach(link -> follow(link, out));
      changed(portion.getFirst().number(), portion.getLast().number(), out);
      done += portion.size();
      progress.at("links", done, total);
      portion = Chain.after(handle, last, LINKS_AT_ONCE);
    }
    if (!found) {
      out.accept(new Fault("link " + wanted, "it is not in the chain"));
    }
    missing(out);
  }

  /** Where the chain is broken it is taken up again, so that one break is one fault. */
  private void follow(Link link, Consumer<Fault> out) {
    if (link.number() != last + 1) {
      out.accept(
          fault(link.number(), "links are missing before it, from %d on".formatted(last + 1)));
    } else if (!link.follows(previous)) {
      out.accept(fault(link.number(), "it does not follow from the link before it"));
    }
    found |= link.value().startsWith(wanted);
    last = link.number();
    previous = link.value();
  }

  private void changed(long first, long last, Consumer<Fault> out) {
    handle
        .createQuery(
            """
            select number, kind, input, input_digest(kind, input) is null as gone
            from chain
            where number between :first and :last
              and digest is distinct from input_digest(kind, input)
            order by number\
            """)
        .bind("first", first)
        .bind("last", last)
        .map((row, _) ->
            fault(
                row.getLong("number"),
                "the %s %s that it stands for %s"
                    .formatted(
                        row.getString("kind"),
                        row.getString("input"),
                        row.getBoolean("gone") ? "is gone" : "is not as it was put in")))
        .forEach(out);
  }

  private void missing(Consumer<Fault> out) {
    handle
        .createQuery(
            """
            select 'dispatch ' || r.dispatch as place,
              'its reading ' || r.id || ' has no link in the chain' as what
            from reading r
            where not exists (
              select from chain c where c.kind = 'reading' and c.input = r.id::text)
            union all
            select 'ruling r-' || r.number, 'it has no link in the chain'
            from ruling r
            where not exists (
              select from chain c where c.kind = 'ruling' and c.input = r.number::text)
            order by place, what\
            """)
        .map((row, _) -> new Fault(row.getString("place"), row.getString("what")))
        .forEach(out);
  }

  private static Fault fault(long number, String what) {
    return new Fault("link " + number, what);
  }
}
