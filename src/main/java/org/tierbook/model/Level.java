package org.tierbook.model;

/** For whom a figure is. */
public enum Level {
  BANK,
  BRANCH,
  MANAGER
}
