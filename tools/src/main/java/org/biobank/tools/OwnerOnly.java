package org.biobank.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders with secrets in them: mode 600 and 700 from their first byte on. */
final class OwnerOnly {
  private OwnerOnly() {}

  static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  /** Written beside and renamed, so that a half-written secret is never taken for one. */
  static Path write(Path file, String text) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".new", null, mode);
    Files.writeString(beside, text);
    return Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
