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

  DemoSpecimens.Kind kind() {
    return kind;
  }

  UUID visitId() {
    return visitId;
  }

  boolean isAliquot() {
    return parent != null;
  }

  Instant collectedAt() {
    return collectedAt;
  }

  /** When it was first put away. */
  Optional<Instant> placedAt() {
    return Optional.ofNullable(placedAt);
  }

  /** Where it was collected. */
  Site home() {
    return donor.site();
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

  /**
   * @param bench who told it
   */
  void write(DemoRows rows, UUID bench) {
    boolean consumed = status == SpecimenStatus.CONSUMED;
    var recordedAt = collectedAt.plusSeconds(1_800);
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
        consumed ? BigDecimal.ZERO : quantity,
        kind.unit(),
        collectedAt,
        recordedAt,
        consumed ? 2 : 1);
    var parentId = parent == null ? null : parent.id;
    entry(rows, 1, "INITIAL", quantity, quantity, parentId, recordedAt, bench);
    if (consumed) {
      var divided = collectedAt.plusSeconds(7_200);
      entry(rows, 2, "ALIQUOTED", quantity.negate(), BigDecimal.ZERO, null, divided, bench);
    }
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

  private void entry(
      DemoRows rows,
      int sequence,
      String kind,
      BigDecimal change,
      BigDecimal result,
      @Nullable UUID related,
      Instant at,
      UUID actor) {
    rows.add(
        DemoSpecimens.QUANTITY,
        id,
        sequence,
        kind,
        change,
        result,
        this.kind.unit(),
        related,
        at,
        at,
        actor);
  }
}
