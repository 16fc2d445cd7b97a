package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.biobank.exchange.dialect.Dialects;
import org.biobank.exchange.dialect.ForeignTimes;
import org.biobank.exchange.table.UploadedFile;
import org.biobank.identity.Actor;
import org.biobank.identity.FindActors;
import org.biobank.identity.NotPermitted;
import org.biobank.identity.Permission;
import org.biobank.shared.NotFound;

/** Takes the rows of a dropped file over, in the name of the folder's user. */
@ApplicationScoped
class TakeDropped {
  @Inject private StepTransaction transaction;
  @Inject private TakeFile takeFile;
  @Inject private ImportBatches batches;
  @Inject private DropFolder folder;
  @Inject private FindActors actors;

  public void take(UUID id, Path path) {
    transaction.run(() -> takeAll(id, path));
  }

  private void takeAll(UUID id, Path path) {
    try (var file = UploadedFile.standing(path)) {
      var asked =
          new NewImport(
              DropFolder.mode(path),
              folder.setting("dialect").orElse(Dialects.AUTO),
              folder.setting("site"),
              folder.setting("study"),
              Optional.empty(),
              ForeignTimes.of(folder.setting("date-order"), folder.setting("zone")),
              path.getFileName().toString());
      takeFile.take(id, asked, ImportBatch.Origin.DROPPED, file, actor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Actor actor() {
    var name = folder.user().orElse("");
    var actor = actors.byName(name).orElseThrow(() -> new NotFound("user", name));
    if (!actor.may(Permission.IMPORT_RUN)) {
      throw new NotPermitted(Permission.IMPORT_RUN);
    }
    return actor;
  }

  /** Whether a file of this content was taken before. */
  @Transactional
  public boolean isKnown(byte[] hash) {
    return batches.wasDropped(hash);
  }
}
