package org.biobank.db;

/**
 * The schema was migrated by a newer version of this program; an older one must not write to it.
 */
public final class NewerSchemaException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  NewerSchemaException(String found, String known) {
    super(
        "The database schema is at version %s, this program knows only %s: use the newer program, or restore a backup"
            .formatted(found, known));
  }
}
