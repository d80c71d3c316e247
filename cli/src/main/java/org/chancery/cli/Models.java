package org.chancery.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.chancery.entities.EntityBase;
import org.chancery.reader.Reader;

/** The entity base and the reader, which load while other work goes on; who needs one waits. */
final class Models {

  /** Threads of their own: the common pool is too small to load and to be waited for in it. */
  private static final Executor LOADERS = Thread.ofPlatform().daemon().name("loader-", 1)::start;

  private final CompletableFuture<EntityBase> base;
  private final CompletableFuture<Reader> reader;

  private Models(CompletableFuture<EntityBase> base) {
    this.base = base;
    this.reader = base.thenApplyAsync(Reader::load, LOADERS);
  }

  static Models loading(Chancery chancery) {
    return new Models(CompletableFuture.supplyAsync(chancery::base, LOADERS));
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
