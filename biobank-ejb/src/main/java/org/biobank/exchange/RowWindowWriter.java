package org.biobank.exchange;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Looks at a window of rows, in one transaction with the checkpoint. */
@Dependent
@Named("checkRows")
class RowWindowWriter extends AbstractItemWriter {
  @Inject
  @BatchProperty(name = "import")
  private String importId;

  @Inject private CheckRows checkRows;

  @Override
  public void writeItems(List<Object> items) {
    for (var after : items) {
      checkRows.check(UUID.fromString(importId), (Long) after);
    }
  }
}
