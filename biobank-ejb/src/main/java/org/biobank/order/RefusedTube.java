package org.biobank.order;

import java.io.Serializable;
import org.biobank.shared.Refusal;

/**
 * What of an order cannot be had, and why.
 *
 * @param what the barcode of a tube, or "line 2" of what was asked for
 */
public record RefusedTube(String what, Refusal refusal) implements Serializable {}
