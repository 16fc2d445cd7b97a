package org.biobank.api.storage;

import java.util.List;
import java.util.Map;
import org.biobank.scanner.file.FileFault;
import org.biobank.scanner.file.RackFileRefused;
import org.biobank.shared.DomainException;

/** A text file that should tell of a rack and does not do so with certainty. */
public final class RackFileNotReadable extends DomainException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // records of strings; never sent as Java objects
  private final List<FileFault> faults;

  RackFileNotReadable(RackFileRefused refused) {
    super(
        Category.REFUSED, "rack-file-not-readable", String.valueOf(refused.getMessage()), refused);
    this.faults = refused.faults();
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("faults", faults);
  }
}
