package org.biobank.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.row.CellChange;
import org.biobank.exchange.row.RowOutcome;

/**
 * A row of an import as it is shown.
 *
 * @param barcode given, or generated
 * @param changes by header of our template; of a specimen that is made everything is new
 * @param faults what is wrong with it
 */
public record ImportLine(
    long line,
    RowOutcome outcome,
    Optional<String> barcode,
    Map<String, CellChange> changes,
    List<RowFault> faults) {}
