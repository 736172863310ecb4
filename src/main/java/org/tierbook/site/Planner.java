package org.tierbook.site;

/** Contributes the pages of one kind to an edition. */
@FunctionalInterface
interface Planner {
  void plan(Draft draft);
}
