package org.biobank.specimen;

import java.util.Collection;
import java.util.Set;
import org.biobank.shared.Barcode;

/**
 * Codes of what is no specimen: whose subject comes after this one says which of them are its own,
 * so that no new tube is given one. Who scans a box among its tubes does not mean a tube.
 */
public interface CodesOfOthers {
  /** Those of the codes that name something. One query, however many. */
  Set<Barcode> among(Collection<Barcode> codes);
}
