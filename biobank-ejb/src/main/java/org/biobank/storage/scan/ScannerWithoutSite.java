package org.biobank.storage.scan;

import org.biobank.shared.DomainException;

/** A device whose scans would wait nowhere: it is granted no site, or not one alone. */
public final class ScannerWithoutSite extends DomainException {
  private static final long serialVersionUID = 1L;

  ScannerWithoutSite() {
    super(
        Category.FORBIDDEN,
        "scanner-without-site",
        "A scanner stands at one site; grant this device its role at that one.");
  }
}
