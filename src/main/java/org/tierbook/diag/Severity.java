package org.tierbook.diag;

/** How bad a problem is: only errors stop a build. */
public enum Severity {
  ERROR,
  WARNING
}
