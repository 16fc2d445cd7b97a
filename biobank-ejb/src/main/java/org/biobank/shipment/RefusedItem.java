package org.biobank.shipment;

/** One tube that may not travel, and why. */
public record RefusedItem(String barcode, Refusal refusal) implements java.io.Serializable {}
