/**
 * What was scanned of a box, whoever scanned it, and scans of devices that wait for somebody to
 * store them; what would follow from a scan is not asked here. Entry points: {@link
 * org.biobank.storage.scan.RackContents} is what placing takes, {@link
 * org.biobank.storage.scan.ReceiveRackScan} takes a scan from a device, {@link
 * org.biobank.storage.scan.RackScans} uses it up. May use {@code container}.
 */
@NullMarked
package org.biobank.storage.scan;

import org.jspecify.annotations.NullMarked;
