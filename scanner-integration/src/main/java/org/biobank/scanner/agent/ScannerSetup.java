package org.biobank.scanner.agent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.biobank.scanner.rack.RackLayout;

/**
 * How the scanner beside the agent sees racks; the biobank reads its scans accordingly.
 *
 * @param layout of the racks put on it
 * @param rotation degrees by which the rack is turned clockwise in the picture
 * @param mirrored whether the rack is seen from below
 * @param rackCodeInName finds the rack's code in a file's name: its first group, or all of it
 */
record ScannerSetup(
    RackLayout layout, int rotation, boolean mirrored, Optional<Pattern> rackCodeInName) {
  private static final String RESOURCE = "rack-scans";

  /** The same scanner with other racks. */
  ScannerSetup of(RackLayout racks) {
    return new ScannerSetup(racks, rotation, mirrored, rackCodeInName);
  }

  /** Address of the request that hands a scan over, after the interface's own. */
  String target(String name, Instant scannedAt) {
    var target =
        new StringBuilder(RESOURCE)
            .append("?layout=" + layout.rows() + "x" + layout.columns())
            .append("&rotation=" + rotation)
            .append("&mirrored=" + mirrored)
            .append("&scannedAt=" + encoded(scannedAt.toString()))
            .append("&name=" + encoded(name));
    rackCode(name).ifPresent(code -> target.append("&rackCode=" + encoded(code)));
    return target.toString();
  }

  private Optional<String> rackCode(String name) {
    return rackCodeInName
        .map(pattern -> pattern.matcher(name))
        .filter(found -> found.find())
        .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
        .filter(code -> !code.isBlank());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
