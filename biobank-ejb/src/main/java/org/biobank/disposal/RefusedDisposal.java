package org.biobank.disposal;

import java.io.Serializable;
import org.biobank.shared.Refusal;

/** One tube that may not be destroyed, and why. */
public record RefusedDisposal(String barcode, Refusal refusal) implements Serializable {}
