package org.biobank.exchange;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.biobank.shared.DomainException;

/**
 * First and last step of a dropped file: its rows are taken over; it is put away with its report.
 */
@Dependent
@Named("dropStep")
class DropStep extends AbstractBatchlet {
  static final String TAKEN = "TAKEN";
  static final String REFUSED = "REFUSED";

  @Inject
  @BatchProperty(name = "import")
  private String importId;

  @Inject
  @BatchProperty(name = "file")
  private String file;

  @Inject
  @BatchProperty(name = "step")
  private String step;

  @Inject private TakeDropped takeDropped;
  @Inject private DropFolder folder;
  @Inject private DropReports reports;
  @Inject private ImportBatches batches;

  @Override
  public String process() throws IOException {
    var id = UUID.fromString(importId);
    var path = Path.of(file);
    if (step.equals("take")) {
      return take(id, path);
    }
    if (Files.exists(path)) { // put away before the server was killed
      var done = batches.get(id).state() == ImportState.COMMITTED;
      reports.write(folder.away(path, done), id);
    }
    return batches.get(id).state().name();
  }

  private String take(UUID id, Path path) throws IOException {
    try {
      takeDropped.take(id, path);
      return TAKEN;
    } catch (DomainException refusal) {
      reports.write(folder.away(path, false), refusal);
      return REFUSED;
    }
  }
}
