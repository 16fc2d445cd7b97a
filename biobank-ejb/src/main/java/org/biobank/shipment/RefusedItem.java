package org.biobank.shipment;

import org.biobank.shared.Refusal;

/** One tube that may not travel, and why. */
public record RefusedItem(String barcode, Refusal refusal) implements java.io.Serializable {}
