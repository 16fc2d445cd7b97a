package org.biobank.scanner.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are whole or not there, whatever happens to the program or to the power. */
final class DurableFiles {
  /** Ending of a file that is being written. */
  static final String PART = ".part";

  private DurableFiles() {}

  /** The file is on the disk with all its content when this returns. */
  static void write(Path file, byte[]... content) throws IOException {
    var part = file.resolveSibling(file.getFileName() + PART);
    try (var channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (var bytes : content) {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    move(part, file);
  }

  /** Within one file system; replaces what was there. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(to);
  }

  /** Windows opens no folder as a file, and its file systems keep a journal of renames. */
  private static void sync(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
