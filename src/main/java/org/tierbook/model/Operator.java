package org.tierbook.model;

/** Comparisons of the tier language. */
public enum Operator {
  AT_LEAST,
  ABOVE,
  AT_MOST,
  BELOW,
  EQUALS
}
