package org.tierbook.diag;

/** How far a run has come; the command line implements it, everything else only tells. */
public interface Progress {
  /** Nobody watches. */
  Progress NONE = (step, done, total) -> {};

  /**
   * Says that {@code done} of {@code total} units of a step are finished. Called often and from
   * several threads.
   *
   * @param step a phrase key under {@code progress.}
   * @param total 0 when it isn't known
   */
  void at(String step, long done, long total);
}
