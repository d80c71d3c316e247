package org.chancery.cli;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.chancery.answers.Complaint;

/**
 * Works on things side by side and hands the results over one by one, in the order in which the
 * work came. So much work waits at most, and no more: whoever brings more waits with it, and hands
 * over results meanwhile.
 */
final class Conveyor<T> implements AutoCloseable {
  private static final int WAITING_FOR_EACH_CORE = 8;

  private final ExecutorService workers;
  private final Queue<Future<T>> pending = new ArrayDeque<>();
  private final int limit;
  private final Consumer<? super T> out;

  /**
   * A conveyor with a worker for each core.
   *
   * @param out takes the results, on the thread that brings the work
   */
  Conveyor(Consumer<? super T> out) {
    int cores = Runtime.getRuntime().availableProcessors();
    this.workers =
        Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().daemon().name("reader-", 1).factory());
    this.limit = cores * WAITING_FOR_EACH_CORE;
    this.out = out;
  }

  /** Takes on more work. */
  void add(Callable<T> work) {
    pending.add(workers.submit(work));
    while (pending.size() > limit || isHeadDone()) {
      handOver();
    }
  }

  /** Waits for all work and hands its results over. */
  void finish() {
    while (!pending.isEmpty()) {
      handOver();
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  private boolean isHeadDone() {
    Future<T> head = pending.peek();
    return head != null && head.isDone();
  }

  private void handOver() {
    try {
      out.accept(pending.remove().get());
    } catch (ExecutionException e) {
      throw Unexpected.rethrown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("Interrupted before all was read.");
    }
  }
}
