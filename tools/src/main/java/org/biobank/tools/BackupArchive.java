package org.biobank.tools;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup: one zip file whose last entry, the manifest, holds the SHA-256 of all the others. */
final class BackupArchive {
  static final String DATABASE = "database.sql";
  static final String SECRETS = "secrets/";

  private static final String MANIFEST = "manifest.json";
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private BackupArchive() {}

  /**
   * What the archive holds.
   *
   * @param createdAt ISO 8601, UTC
   * @param schemaVersion version of the last migration in the dump
   * @param sha256 hexadecimal digest by entry name
   */
  record Manifest(int format, String createdAt, String schemaVersion, Map<String, String> sha256) {}

  /** Content of one entry, written to a stream it must not close. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  static void write(
      OutputStream file, String createdAt, String schemaVersion, Map<String, Content> entries)
      throws IOException, InterruptedException {
    Map<String, String> digests = new LinkedHashMap<>();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        DigestOutputStream digesting = new DigestOutputStream(new Unclosed(zip), sha256());
        entry.getValue().writeTo(digesting);
        digests.put(entry.getKey(), hex(digesting.getMessageDigest()));
      }
      zip.putNextEntry(new ZipEntry(MANIFEST));
      Manifest manifest = new Manifest(FORMAT, createdAt, schemaVersion, digests);
      JSON.writeValue(new Unclosed(zip), manifest);
    }
  }

  /**
   * Reads every byte once and compares the checksums, before anything is done with it.
   *
   * @throws LaunchException when the file is no backup, or not the one that was written
   */
  static Manifest verify(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(MANIFEST);
      if (entry == null) {
        throw new LaunchException(file + " is no backup: it has no " + MANIFEST);
      }
      Manifest manifest = JSON.readValue(zip.getInputStream(entry), Manifest.class);
      if (manifest.format() != FORMAT || !manifest.sha256().containsKey(DATABASE)) {
        throw new LaunchException(file + " is a backup of another version of this program");
      }
      for (var digest : manifest.sha256().entrySet()) {
        requireDigest(zip, digest.getKey(), digest.getValue(), file);
      }
      return manifest;
    } catch (ZipException e) {
      throw new LaunchException(file + " is damaged or no backup: " + e.getMessage(), e);
    }
  }

  private static void requireDigest(ZipFile zip, String name, String expected, Path file)
      throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new LaunchException(file + " is damaged: " + name + " is missing");
    }
    MessageDigest digest = sha256();
    try (InputStream content = zip.getInputStream(entry)) {
      content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    if (!hex(digest).equals(expected)) {
      throw new LaunchException(file + " is damaged: " + name + " is not what was written");
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Jackson and others close what they write to; the zip goes on. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
