package org.biobank.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once, into nothing, before it is read: what the ZIP file says about its sizes
 * is not believed, and a bomb goes off here, after a few megabytes.
 */
final class ZipLimits {
  private static final int BEGIN = 1024;
  private static final String BOMB = "import-zip-bomb";

  private long unpacked;
  private boolean workbook;

  private ZipLimits() {}

  /**
   * @throws FileUnreadable if it is no workbook, or more than may be unpacked
   */
  static void check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var limits = new ZipLimits();
      if (zip.size() > ReadLimits.ENTRIES_MAX) {
        throw FileUnreadable.tooLarge(
            BOMB, "The workbook has " + zip.size() + " parts; that is no list of specimens.");
      }
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        limits.check(zip, entries.nextElement());
      }
      if (!limits.workbook) {
        throw notReadable();
      }
    } catch (ZipException e) {
      throw notReadable();
    }
  }

  static FileUnreadable notReadable() {
    return FileUnreadable.of(
        "import-file-not-readable", "This is no XLSX workbook, or a damaged one; save it anew.");
  }

  private void check(ZipFile zip, ZipEntry entry) throws IOException {
    workbook |= entry.getName().equals("xl/workbook.xml");
    long most =
        entry.getName().endsWith("sharedStrings.xml")
            ? ReadLimits.SHARED_TEXT_BYTES_MAX
            : ReadLimits.UNPACKED_BYTES_MAX;
    var buffer = new byte[64 * 1024];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
        if (size == 0) {
          refuseDoctype(new String(buffer, 0, Math.min(count, BEGIN), StandardCharsets.ISO_8859_1));
        }
        size += count;
        unpacked += count;
        refuseIfTooMuch(entry, size, most);
      }
    }
  }

  private void refuseIfTooMuch(ZipEntry entry, long size, long most) {
    long packed = Math.max(1, entry.getCompressedSize());
    if (size > ReadLimits.RATIO_FROM_BYTES && size / packed > ReadLimits.RATIO_MAX) {
      throw FileUnreadable.tooLarge(
          BOMB,
          "The workbook unpacks to more than "
              + ReadLimits.RATIO_MAX
              + " times its size; that is no list of specimens. Save the sheet as CSV.");
    }
    if (size > most || unpacked > ReadLimits.UNPACKED_BYTES_MAX) {
      throw FileUnreadable.tooLarge(
          BOMB, "The workbook unpacks to too much; split it, or save the sheet as CSV.");
    }
  }

  /** Office Open XML has none (ECMA-376, part 2, 8.1.4), and entities would unpack once more. */
  private static void refuseDoctype(String begin) {
    if (begin.contains("<!DOCTYPE")) {
      throw FileUnreadable.of(
          "import-file-not-readable", "The workbook has a document type declaration.");
    }
  }
}
