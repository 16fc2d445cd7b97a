package org.biobank.stocktake;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Judges a window and writes what it found, in one transaction with the checkpoint. */
@Dependent
@Named("judgeWindows")
class JudgeWindows extends AbstractItemWriter {
  @Inject
  @BatchProperty(name = "check")
  private String check;

  @Inject private Invariants invariants;
  @Inject private Findings findings;
  @Inject private InvariantChecks checks;

  @Override
  public void writeItems(List<Object> items) {
    var id = UUID.fromString(check);
    for (var item : items) {
      var window = (Window) item;
      var broken = invariants.brokenIn(window);
      findings.seen(id, broken);
      checks.progress(id, window.size(), broken.size());
    }
  }
}
