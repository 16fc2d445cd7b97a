package org.biobank.exchange.dialect;

import java.util.List;
import org.biobank.exchange.table.SourceRow;

/**
 * What the columns of a kind of file mean. Stateless: one instance reads all files; a row is
 * translated by itself, in whatever order. Each is listed in {@link Dialects}.
 */
public interface Dialect {
  /** By which an upload names it: {@code biobank}, {@code openspecimen}. */
  String name();

  /**
   * Whether a file with these headers is of this kind. Asked in the order of {@link Dialects}, so
   * that a narrower one comes first.
   *
   * @param header stripped, in the order of the file
   */
  boolean recognises(List<String> header);

  /** The row in our columns, with what could not be translated. */
  TranslatedRow translate(SourceRow row);

  /**
   * The columns of such a file that are never read, stored or shown, because they say who the donor
   * is; the report names them.
   */
  default List<String> leftOut(List<String> header) {
    return List.of();
  }

  /** The columns it has no use for; the report names them. */
  default List<String> ignored(List<String> header) {
    return List.of();
  }
}
