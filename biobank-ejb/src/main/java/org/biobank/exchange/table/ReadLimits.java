package org.biobank.exchange.table;

/** How much of a file is read; more is refused before anything is kept of it. */
final class ReadLimits {
  static final long FILE_BYTES_MAX = 256L * 1024 * 1024;
  static final int COLUMNS_MAX = 200;
  static final int CELL_MAX = 2_000;
  static final int ROWS_MAX = 1_000_000;

  /** Of a workbook, which is a ZIP file: what it may unpack to. */
  static final long UNPACKED_BYTES_MAX = 1024L * 1024 * 1024;

  /** The texts of a workbook are held in memory while it is read. */
  static final long SHARED_TEXT_BYTES_MAX = 96L * 1024 * 1024;

  static final int ENTRIES_MAX = 1_000;

  /** A sheet of very regular rows packs some 50 to 1; a bomb 1,000 to 1. */
  static final int RATIO_MAX = 200;

  /** Below this the ratio says nothing. */
  static final long RATIO_FROM_BYTES = 16L * 1024 * 1024;

  private ReadLimits() {}
}
