package org.chancery.cli;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.chancery.entities.EntityBase;
import org.chancery.reader.Reader;
import org.chancery.reader.rule.RuleBook;

/** The entity base and the reader, which load while other work goes on; who needs one waits. */
final class Models {

  /** Threads of their own: the common pool is too small to load and to be waited for in it. */
  private static final Executor LOADERS = Thread.ofPlatform().daemon().name("loader-", 1)::start;

  private final CompletableFuture<EntityBase> base;
  private final CompletableFuture<Reader> reader;

  private final String version;

  private Models(CompletableFuture<EntityBase> base, Optional<RuleBook> rules) {
    Function<EntityBase, Reader> load =
        rules
            .<Function<EntityBase, Reader>>map(book -> known -> Reader.load(known, book))
            .orElse(Reader::load);
    this.base = base;
    this.reader = base.thenApplyAsync(load, LOADERS);
    this.version = rules.map(Reader::version).orElse(Reader.VERSION);
  }

  /** Faulty rules are complained of at once, before anything large is loaded. */
  static Models loading(Chancery chancery, OwnRules own) {
    Optional<RuleBook> rules = own.added();
    return new Models(CompletableFuture.supplyAsync(chancery::base, LOADERS), rules);
  }

  /** The version of the reader, which its readings are recorded under. */
  String version() {
    return version;
  }

  /** Whether all is loaded. */
  boolean isReady() {
    return reader.isDone();
  }

  EntityBase base() {
    return joined(base);
  }

  Reader reader() {
    return joined(reader);
  }

  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw Unexpected.rethrown(e.getCause());
    }
  }
}
