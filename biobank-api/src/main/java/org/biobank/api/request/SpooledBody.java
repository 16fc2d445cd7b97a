package org.biobank.api.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A body on the disk, with its SHA-256; the file is gone once it has been read. */
@SuppressWarnings("ArrayRecordComponent") // made here, read once
record SpooledBody(Path file, byte[] sha256) {
  static SpooledBody of(InputStream body) throws IOException {
    var file = Files.createTempFile("biobank-body-", ".part");
    try (var out = new DigestOutputStream(Files.newOutputStream(file), newDigest())) {
      body.transferTo(out);
      return new SpooledBody(file, out.getMessageDigest().digest());
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  InputStream open() throws IOException {
    return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
