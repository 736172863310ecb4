package org.tierbook.customers;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.tierbook.store.Chunk;
import org.tierbook.store.Store;

/**
 * A thread that stores one table's rows while the next ones are read. Rows keep the order in which
 * they were given; when too many wait, the giver waits too.
 */
final class TableLoad implements AutoCloseable {
  private static final int WAITING = 6;

  private final List<Chunk.Kind> kinds;
  private final Semaphore room = new Semaphore(WAITING);
  private final Semaphore given = new Semaphore(0);
  private final Queue<Chunk> full = new ConcurrentLinkedQueue<>();
  private final Queue<Chunk> empty = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private @Nullable Chunk stored;
  private boolean drained;
  private Chunk current;
  private boolean ended;
  private volatile @Nullable RuntimeException failure;

  /** Begins; the table of the store has columns of these kinds. */
  TableLoad(Store store, String table, List<Chunk.Kind> kinds) {
    this.kinds = List.copyOf(kinds);
    current = new Chunk(kinds);
    Store.Rows rows = store.rows(kinds, this::next);
    store.begin();
    thread = new Thread(() -> run(store, table, rows), "tierbook-" + table);
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Store store, String table, Store.Rows rows) {
    try {
      store.insert(table, rows);
    } catch (RuntimeException e) {
      failure = e;
      while (next() != null) {
        // The giver goes on until it hears of the failure.
      }
    }
  }

  /** For the storing thread: null at the end. */
  private @Nullable Chunk next() {
    if (stored != null) {
      stored.clear();
      empty.add(stored);
      stored = null;
      room.release();
    }
    if (!drained) {
      given.acquireUninterruptibly();
      stored = full.poll();
      drained = stored == null;
    }
    return stored;
  }

  /** Begins a row; throws what went wrong with rows before. */
  Chunk row() {
    if (current.isFull()) {
      give();
      Chunk used = empty.poll();
      current = used == null ? new Chunk(kinds) : used;
    }
    current.add();
    return current;
  }

  private void give() {
    rethrow();
    room.acquireUninterruptibly();
    full.add(current);
    given.release();
  }

  /** Gives the last rows, and doesn't wait for them to be stored. */
  void end() {
    give();
    endInput();
  }

  private void endInput() {
    if (!ended) {
      ended = true;
      given.release();
    }
  }

  /** Waits until all is stored. The transaction stays open. */
  void await() {
    close();
    rethrow();
  }

  private void rethrow() {
    RuntimeException e = failure;
    if (e != null) {
      throw e;
    }
  }

  /** Waits until the store isn't used any more; it must not be closed before. */
  @Override
  public void close() {
    endInput();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
