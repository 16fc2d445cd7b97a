package org.biobank.scanner.agent;

import java.util.Optional;
import java.util.regex.Pattern;
import org.biobank.scanner.rack.RackLayout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the scanner sees racks. */
final class ScannerOptions {
  @Option(
      names = "--rack",
      paramLabel = "ROWSxCOLS",
      defaultValue = "8x12",
      description = "Rows and columns of the racks (default: ${DEFAULT-VALUE})")
  private String rack = "8x12";

  @Option(
      names = "--rotation",
      paramLabel = "DEGREES",
      defaultValue = "0",
      description = "By how much racks are turned clockwise in pictures: 0, 90, 180 or 270")
  private int rotation;

  @Option(names = "--mirrored", description = "The scanner sees racks from below")
  private boolean mirrored;

  @Option(
      names = "--rack-code-from-name",
      paramLabel = "REGEX",
      description = "Finds the rack's code in a file's name: the first group, or all of it")
  private @Nullable Pattern rackCode;

  /**
   * @throws AgentRefused with what is wrong
   */
  ScannerSetup setup() {
    if (rotation % 90 != 0 || rotation < 0 || rotation > 270) {
      throw new AgentRefused("--rotation must be 0, 90, 180 or 270");
    }
    return new ScannerSetup(layout(), rotation, mirrored, Optional.ofNullable(rackCode));
  }

  private RackLayout layout() {
    try {
      return RackLayout.parse(rack);
    } catch (IllegalArgumentException e) {
      throw new AgentRefused("--rack: " + e.getMessage(), e);
    }
  }
}
