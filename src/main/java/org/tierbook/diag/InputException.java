package org.tierbook.diag;

import java.io.Serial;

/** The input is wrong, and {@link Diagnostics} says where: ends a run with exit code 1. */
public final class InputException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
}
