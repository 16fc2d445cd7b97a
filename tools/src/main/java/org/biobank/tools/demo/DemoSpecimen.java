package org.biobank.tools.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.tools.demo.DemoDonors.Donor;
import org.biobank.tools.demo.DemoHouse.Site;
import org.biobank.tools.demo.DemoStore.Spot;
import org.jspecify.annotations.Nullable;

/** A specimen of the demo while its life is being told; written when all has been told. */
final class DemoSpecimen {
  private final UUID id;
  private final String barcode;
  private final DemoSpecimens.Kind kind;
  private final Donor donor;
  private final UUID visitId;
  private final @Nullable DemoSpecimen parent;
  private final BigDecimal quantity;
  private final Instant collectedAt;
  private Site site;
  private SpecimenStatus status = SpecimenStatus.AVAILABLE;
  private @Nullable Spot spot;
  private @Nullable Instant placedAt;

  DemoSpecimen(
      UUID id,
      String barcode,
      DemoSpecimens.Kind kind,
      DemoSpecimens.Visit visit,
      @Nullable DemoSpecimen parent) {
    this.id = id;
    this.barcode = barcode;
    this.kind = kind;
    this.donor = visit.donor();
    this.visitId = visit.id();
    this.parent = parent;
    this.quantity = parent == null ? kind.primary() : kind.each();
    this.collectedAt = visit.at();
    this.site = visit.donor().site();
  }

  UUID id() {
    return id;
  }

  String barcode() {
    return barcode;
  }

  Donor donor() {
    return donor;
  }

  Site site() {
    return site;
  }

  SpecimenStatus status() {
    return status;
  }

  Optional<Spot> spot() {
    return Optional.ofNullable(spot);
  }

  void place(Spot where, Instant at) {
    spot = where;
    placedAt = at;
  }

  void takeOut() {
    spot = null;
  }

  void become(SpecimenStatus now) {
    status = now;
  }

  void moveTo(Site other) {
    site = other;
  }

  void write(DemoRows rows) {
    rows.add(
        DemoSpecimens.SPECIMEN,
        id,
        barcode,
        kind.type(),
        parent == null ? "PRIMARY" : "ALIQUOT",
        parent == null ? null : parent.id,
        donor.id(),
        visitId,
        donor.study().id(),
        site.id(),
        status.name(),
        quantity,
        status == SpecimenStatus.CONSUMED ? BigDecimal.ZERO : quantity,
        kind.unit(),
        collectedAt,
        collectedAt.plusSeconds(1_800));
    if (spot != null) {
      rows.add(
          "placement (specimen_id, container_id, row_index, column_index, placed_at)",
          id,
          spot.boxId(),
          spot.row(),
          spot.column(),
          placedAt);
    }
  }
}
