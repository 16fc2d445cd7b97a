package org.biobank.exchange;

import java.util.Optional;
import org.biobank.exchange.dialect.ForeignTimes;
import org.biobank.exchange.row.ImportMode;

/**
 * What to do with a file.
 *
 * @param dialect {@code auto} or the name of one
 * @param site of rows that name none
 * @param study of rows that name none
 * @param sheet of a workbook; absent: the first
 * @param times how the files of other systems write dates, which say it nowhere
 * @param fileName as the sender calls it; shown, never opened
 */
public record NewImport(
    ImportMode mode,
    String dialect,
    Optional<String> site,
    Optional<String> study,
    Optional<String> sheet,
    ForeignTimes times,
    String fileName) {}
