package org.biobank.tools;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.biobank.db.EmbeddedMariaDb;
import org.biobank.db.MariaDbBinaries;

/**
 * The database of an installation, opened for a command: one's own server, the embedded one that
 * {@code up} is running, or the embedded one started for the length of the command.
 *
 * @param opened what to close afterwards, in this order
 */
record OpenDatabase(DatabaseAccess access, MariaDbBinaries binaries, List<Closeable> opened)
    implements AutoCloseable {

  static OpenDatabase of(DataFolder data) {
    MariaDbBinaries binaries = MariaDbBinaries.unpackedIn(data.binaries());
    Optional<DatabaseAccess> own = DatabaseAccess.of(System.getenv());
    OptionalInt running = EmbeddedMariaDb.portOfRunning(data.database());
    if (own.isPresent()) {
      return new OpenDatabase(own.get(), binaries, List.of());
    }
    EmbeddedMariaDb.Settings settings = data.databaseSettings(running.orElse(0));
    if (running.isPresent()) {
      return new OpenDatabase(DatabaseAccess.to(settings), binaries, List.of());
    }
    FileLock lock = data.open();
    EmbeddedMariaDb started = EmbeddedMariaDb.start(settings);
    return new OpenDatabase(
        DatabaseAccess.to(started), binaries, List.of(started::close, lock.acquiredBy()));
  }

  @Override
  public void close() throws IOException {
    for (Closeable resource : opened) {
      resource.close();
    }
  }
}
