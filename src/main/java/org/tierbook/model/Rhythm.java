package org.tierbook.model;

/** How often a duty comes round. */
public enum Rhythm {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  ONGOING
}
