package org.biobank.tools;

import org.jspecify.annotations.Nullable;

/** A command cannot do what was asked; the message is the one line its user gets to read. */
public final class LaunchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LaunchException(String message) {
    this(message, null);
  }

  public LaunchException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
