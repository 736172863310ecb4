package org.tierbook.customers;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A thread that stores rows while the first one reads the next. Work is done in the order in which
 * it was given; when too much of it waits, the giver waits too.
 */
final class SecondHand implements AutoCloseable {
  private static final int WAITING = 4;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread named = new Thread(work, "tierbook-store");
            named.setDaemon(true);
            return named;
          });
  private final Semaphore places = new Semaphore(WAITING);
  private volatile @Nullable RuntimeException failure;

  /** Throws what went wrong in work given before. */
  void give(Runnable work) {
    rethrow();
    places.acquireUninterruptibly();
    thread.execute(
        () -> {
          try {
            if (failure == null) {
              work.run();
            }
          } catch (RuntimeException e) {
            failure = e;
          } finally {
            places.release();
          }
        });
  }

  /** Waits until everything given is done. */
  void drain() {
    CountDownLatch done = new CountDownLatch(1);
    thread.execute(done::countDown);
    boolean interrupted = false;
    while (done.getCount() > 0) {
      try {
        done.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    rethrow();
  }

  private void rethrow() {
    RuntimeException e = failure;
    if (e != null) {
      throw e;
    }
  }

  /** Lets no work go on when the stores are closed. */
  @Override
  public void close() {
    failure = failure == null ? new IllegalStateException("closed") : failure;
    CountDownLatch done = new CountDownLatch(1);
    thread.execute(done::countDown);
    thread.shutdown();
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
