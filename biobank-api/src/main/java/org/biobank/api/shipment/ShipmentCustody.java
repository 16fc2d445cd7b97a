package org.biobank.api.shipment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.api.specimen.CustodyView;
import org.biobank.custody.CustodyChain;

/** A parcel's own chain of custody, oldest first. */
public record ShipmentCustody(
    String code, CustodyView.Verification verification, List<CustodyView.Event> events) {
  static ShipmentCustody of(String code, CustodyChain chain, Map<UUID, String> names) {
    var view = CustodyView.of(code, chain, names);
    return new ShipmentCustody(code, view.verification(), view.events());
  }
}
