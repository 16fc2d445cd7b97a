package org.biobank.storage;

import org.biobank.shared.Barcode;
import org.biobank.storage.scan.RackContents;

/**
 * A box as it was counted.
 *
 * @param version of the box when it was counted; what was found holds for no other
 * @param contents all of it
 */
public record CountedBox(Barcode code, int version, RackContents contents) {}
