package org.biobank.scanner.file;

import java.util.List;
import java.util.stream.Collectors;

/** A file of which a rack cannot be told with certainty; all its faults, in the file's order. */
public final class RackFileRefused extends RuntimeException {
  private static final int TOLD = 5;

  private final transient List<FileFault> faults;

  RackFileRefused(List<FileFault> faults) {
    super(faults.stream().limit(TOLD).map(FileFault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  RackFileRefused(FileFault fault) {
    this(List.of(fault));
  }

  public List<FileFault> faults() {
    return faults;
  }
}
