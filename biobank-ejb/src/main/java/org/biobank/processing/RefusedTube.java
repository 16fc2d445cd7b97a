package org.biobank.processing;

import java.io.Serializable;
import org.biobank.shared.Refusal;

/** For which tube an event cannot be recorded, and why. */
public record RefusedTube(String barcode, Refusal refusal) implements Serializable {}
