package org.tierbook.model;

/** How the values of a group become one. */
public enum Aggregate {
  MEAN,
  SUM,
  MAX,
  COUNT
}
