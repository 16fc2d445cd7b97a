package org.biobank.order;

import java.util.List;
import org.biobank.identity.Signature;

/**
 * Giving what was picked to the recipient.
 *
 * @param takenBy who takes it for the recipient
 * @param signatures of who hands it over, and of a witness; none where nobody asked for them
 */
public record Delivery(String takenBy, List<Signature> signatures) {}
