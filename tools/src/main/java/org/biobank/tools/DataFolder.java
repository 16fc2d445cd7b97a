package org.biobank.tools;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.biobank.db.EmbeddedMariaDb;
import org.biobank.db.MariaDbBinaries;

/**
 * Everything one installation keeps: {@code database}, {@code secrets}, {@code log} and {@code
 * run}, which may be deleted while nothing runs.
 *
 * @param root absolute path
 */
record DataFolder(Path root) {
  DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  Path database() {
    return root.resolve("database");
  }

  Path binaries() {
    return run().resolve(MariaDbBinaries.folderName());
  }

  Path log() {
    return root.resolve("log");
  }

  Path run() {
    return root.resolve("run");
  }

  Path secretsFolder() {
    return root.resolve("secrets");
  }

  Secrets secrets() {
    return Secrets.in(secretsFolder());
  }

  /** How the embedded database of this folder runs, on the port or (0) on any free one. */
  EmbeddedMariaDb.Settings databaseSettings(int port) {
    Secrets secrets = secrets();
    return new EmbeddedMariaDb.Settings(
        database(),
        binaries(),
        port,
        secrets.databasePassword(),
        secrets.databaseApplicationPassword());
  }

  boolean isNew() {
    return !Files.exists(database()) && !Files.exists(secretsFolder());
  }

  /**
   * Makes the folders and takes the lock, which the operating system releases when this process
   * ends.
   */
  FileLock open() {
    try {
      OwnerOnly.folder(run());
      OwnerOnly.folder(log());
      FileChannel lockFile =
          FileChannel.open(
              run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lockFile.tryLock();
      if (lock == null) {
        throw new LaunchException(
            root + " is in use by another ./biobank; stop that or give --data");
      }
      return lock;
    } catch (IOException e) {
      throw new LaunchException(root + " cannot be used: " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission to write there";
    }
    boolean explained = e instanceof FileSystemException f && f.getReason() != null;
    return explained ? ((FileSystemException) e).getReason() : "it cannot be made";
  }
}
