package org.biobank.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file on the disk of this node for as long as its rows are taken over: it may be read more than
 * once, and never stands in memory as a whole.
 *
 * @param sha256 of its content, hexadecimal
 * @param ours to be deleted when it is closed
 */
public record UploadedFile(Path path, String sha256, boolean ours) implements AutoCloseable {

  /**
   * @throws FileUnreadable if it is larger than a file may be
   */
  public static UploadedFile of(InputStream content) {
    try {
      var path = Files.createTempFile("biobank-import-", ".part");
      try {
        return new UploadedFile(path, copy(content, path), true);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(path);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file that stays where it is.
   *
   * @throws FileUnreadable if it is larger than a file may be
   * @throws IOException if it cannot be read, or is a link to another
   */
  public static UploadedFile standing(Path path) throws IOException {
    if (Files.size(path) > ReadLimits.FILE_BYTES_MAX) {
      throw tooLarge();
    }
    var digest = newDigest();
    try (var in =
        new DigestInputStream(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return new UploadedFile(path, HexFormat.of().formatHex(digest.digest()), false);
  }

  private static String copy(InputStream content, Path path) throws IOException {
    var digest = newDigest();
    long size = 0;
    var buffer = new byte[64 * 1024];
    try (var out = Files.newOutputStream(path)) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        size += count;
        if (size > ReadLimits.FILE_BYTES_MAX) {
          throw tooLarge();
        }
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
      }
    }
    if (size == 0) {
      throw FileUnreadable.of("import-file-empty", "The request has no file in it.");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static FileUnreadable tooLarge() {
    return FileUnreadable.tooLarge(
        "import-file-too-large",
        "A file has at most " + ReadLimits.FILE_BYTES_MAX / (1024 * 1024) + " MiB; split it.");
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  public byte[] hash() {
    return HexFormat.of().parseHex(sha256);
  }

  @Override
  public void close() {
    if (ours) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
