package org.tierbook.cli;

/** What the command line ends in. */
final class ExitCode {
  static final int OK = 0;

  /** The input is wrong, or a folder can't be written. */
  static final int INPUT = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** Our bug. */
  static final int BUG = 3;

  private ExitCode() {}
}
