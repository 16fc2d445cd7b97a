package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.biobank.exchange.dialect.Dialects;
import org.biobank.exchange.row.StagedRow;
import org.biobank.exchange.table.FileUnreadable;
import org.biobank.exchange.table.Table;
import org.biobank.exchange.table.UploadedFile;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.identity.Sites;
import org.biobank.shared.Invalid;

/**
 * Takes the rows of a file over, in the caller's transaction: all of them, or the file is refused.
 */
@ApplicationScoped
class TakeFile {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private ImportBatches batches;
  @Inject private ImportRows rows;
  @Inject private References references;
  @Inject private Sites sites;
  @Inject private Clock clock;

  /**
   * @throws FileUnreadable if it is no file we read, with the line where it breaks
   * @throws Invalid if dialect or study are unknown
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void take(
      UUID id, NewImport asked, ImportBatch.Origin origin, UploadedFile file, Actor actor) {
    refuseUnknown(asked, actor);
    try (var table = Table.open(file.path(), asked.sheet())) {
      var dialect = Dialects.of(asked.dialect(), asked.times(), table.header());
      batches.add(new ImportBatches.Arrived(id, code(), asked, origin, file), actor);
      var leftOut = dialect.leftOut(table.header());
      int count = 0;
      var chunk = new ArrayList<StagedRow>(ImportRows.CHUNK);
      while (table.hasNext()) {
        chunk.add(StagedRow.of(dialect.translate(table.next().without(leftOut))));
        count++;
        if (chunk.size() == ImportRows.CHUNK) {
          rows.stage(id, chunk);
          chunk.clear();
        }
      }
      rows.stage(id, chunk);
      if (count == 0) {
        throw FileUnreadable.of("import-file-empty", "Beneath its header the file has no row.");
      }
      var ignored = dialect.ignored(table.header());
      batches.taken(id, dialect.name(), new ImportBatches.Unread(leftOut, ignored), count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseUnknown(NewImport asked, Actor actor) {
    asked
        .site()
        .map(sites::get)
        .ifPresent(site -> actor.requireAt(Permission.IMPORT_RUN, site.id(), site.code()));
    asked
        .study()
        .filter(code -> references.load().study(code).isEmpty())
        .ifPresent(
            code -> {
              throw new Invalid("study", "no study has this code");
            });
    Dialects.refuseUnknown(asked.dialect());
  }

  /** Says the day to people; the tail is random, as nodes do not agree on a counter. */
  private String code() {
    return "IMP-%tY%<tm%<td-%08X"
        .formatted(clock.instant().atZone(ZoneOffset.UTC), RANDOM.nextInt());
  }
}
