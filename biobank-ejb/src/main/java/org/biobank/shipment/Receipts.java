package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.biobank.shared.Barcode;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/** Loads what a receipt is planned from, alike for the preview and the commit. */
@ApplicationScoped
class Receipts {
  @Inject private ShipmentItems items;
  @Inject private FindSpecimens specimens;

  ReceiptPlan plan(Shipment shipment, ReceiptScan scan) {
    var packed = items.of(shipment.id());
    var ids = packed.stream().flatMap(item -> item.specimenId().stream()).toList();
    var known = new HashMap<Barcode, SpecimenSummary>();
    specimens.byIds(ids).values().forEach(specimen -> known.put(specimen.barcode(), specimen));
    var unexpected = new HashSet<>(scan.seen());
    unexpected.removeAll(packed.stream().map(ShipmentItem::barcode).collect(Collectors.toSet()));
    var others = specimens.byBarcodes(unexpected);
    others.values().forEach(specimen -> known.put(specimen.barcode(), specimen));
    return ReceiptPlan.of(packed, scan.meaning(code -> FindSpecimens.meant(code, others)), known);
  }
}
