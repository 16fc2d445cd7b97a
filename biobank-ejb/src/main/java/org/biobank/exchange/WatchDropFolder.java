package org.biobank.exchange;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.biobank.exchange.table.FileUnreadable;
import org.biobank.exchange.table.UploadedFile;
import org.biobank.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the drop folder and hands what lies there to Jakarta Batch, one job a file. A file of
 * a content that was taken before, by this node or another, is put away without being imported
 * again.
 */
@Startup
@Singleton
@DependsOn("MigrateAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class WatchDropFolder {
  private static final Logger LOG = LoggerFactory.getLogger(WatchDropFolder.class);

  /** Jobs of this node by file; a job that has ended has put its file away. */
  private final Map<String, Long> begun = new ConcurrentHashMap<>();

  @Inject private DropFolder folder;
  @Inject private TakeDropped takeDropped;
  @Inject private DropReports reports;
  @Inject private UnfinishedDrops unfinished;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void look() {
    begun.values().removeIf(WatchDropFolder::hasEnded);
    folder.folder().ifPresent(this::look);
  }

  private void look(Path place) {
    try {
      for (var dropped : folder.waiting(place)) {
        if (!begun.containsKey(dropped.path().toString())) {
          begin(dropped);
        }
      }
    } catch (IOException e) {
      LOG.warn("the drop folder cannot be read: {}", e.toString());
    }
  }

  /** What befalls one file keeps no other waiting. */
  private void begin(DropFolder.Dropped dropped) {
    try {
      read(dropped);
    } catch (IOException | RuntimeException e) { // not of the file: it waits for the next look
      LOG.warn("a dropped file is left where it is: {}", e.toString());
    }
  }

  private void read(DropFolder.Dropped dropped) throws IOException {
    try (var file = standing(dropped)) {
      begin(dropped, file);
    } catch (FileUnreadable refusal) {
      reports.write(folder.away(dropped.path(), false), refusal);
    }
  }

  private static UploadedFile standing(DropFolder.Dropped dropped) throws IOException {
    try {
      return UploadedFile.standing(dropped.path());
    } catch (AccessDeniedException e) {
      throw FileUnreadable.closed();
    }
  }

  private void begin(DropFolder.Dropped dropped, UploadedFile file) throws IOException {
    if (!takeDropped.isKnown(file.hash())) {
      start(dropped, Ids.next());
    } else if (!unfinished.isUnderWork(file.hash())) {
      putAway(dropped, file);
    }
  }

  /** A job that was killed before it could put its file away, or the same file once more. */
  private void putAway(DropFolder.Dropped dropped, UploadedFile file) throws IOException {
    var own = unfinished.imported(file.hash(), dropped.name());
    if (own.isPresent()) {
      reports.write(folder.away(dropped.path(), own.get().isDone()), own.get().id());
    } else {
      reports.alreadyImported(folder.away(dropped.path(), false));
    }
  }

  private void start(DropFolder.Dropped dropped, UUID id) {
    var parameters = new Properties();
    parameters.setProperty("import", id.toString());
    parameters.setProperty("file", dropped.path().toString());
    begun.put(
        dropped.path().toString(),
        BatchRuntime.getJobOperator().start("import-dropped", parameters));
    LOG.info("import {} begins with a dropped file", id);
  }

  private static boolean hasEnded(long execution) {
    return switch (BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus()) {
      case STARTING, STARTED, STOPPING -> false;
      case STOPPED, FAILED, COMPLETED, ABANDONED -> true;
    };
  }
}
