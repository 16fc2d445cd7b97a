package org.biobank.db;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be started, reached or migrated. The message is one line for the operator:
 * what is wrong and what would help, without credentials.
 */
public class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseException(String message) {
    this(message, null);
  }

  public DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
