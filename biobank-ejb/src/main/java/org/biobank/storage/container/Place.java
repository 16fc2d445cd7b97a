package org.biobank.storage.container;

import java.util.UUID;

/**
 * Where a specimen stands.
 *
 * @param position the label of the place in its box
 */
public record Place(
    UUID containerId,
    String containerCode,
    String containerName,
    String position,
    int rowIndex,
    int columnIndex) {
  @Override
  public String toString() {
    return containerCode + "/" + position;
  }
}
