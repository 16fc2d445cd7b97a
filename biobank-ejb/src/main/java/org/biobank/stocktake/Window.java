package org.biobank.stocktake;

import java.util.UUID;
import org.biobank.custody.SubjectKind;

/**
 * A run of tubes or containers that are judged together: all from the first id to the last.
 *
 * @param size how many these are
 */
record Window(SubjectKind kind, UUID first, UUID last, int size) {
  static Window only(SubjectKind kind, UUID id) {
    return new Window(kind, id, id, 1);
  }
}
