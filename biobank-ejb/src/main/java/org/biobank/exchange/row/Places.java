package org.biobank.exchange.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimen.TubeTraits;
import org.biobank.specimentype.SpecimenType;
import org.biobank.storage.JudgePlaces.Wanted;

/** How rows ask for places: the tube as it will be once the row is written. */
public final class Places {
  private Places() {}

  /** The place that a tube asks for which is to be made; absent if it asks for none. */
  public static Optional<Wanted> wanted(UUID id, PlannedTube plan, ReferenceCodes reference) {
    return plan.place().map(place -> wanted(id, plan, place, reference));
  }

  private static Wanted wanted(
      UUID id, PlannedTube plan, PlannedTube.Standing place, ReferenceCodes reference) {
    var origin = plan.origin();
    var type = Objects.requireNonNull(reference.types().get(ReferenceCodes.key(plan.type())));
    return new Wanted(
        summary(
            id,
            plan.barcode(),
            type,
            new TubeTraits(type.specimenClass(), plan.tubeFormat(), plan.riskGroup()),
            SpecimenStatus.AVAILABLE,
            origin,
            studyCode(reference, origin.studyId()),
            plan.collectedAt()),
        new Barcode(place.box()),
        place.position());
  }

  /** The place that changed cells ask for; absent if they ask for none. */
  public static Optional<Wanted> wanted(
      KnownSpecimen known, Map<TemplateColumn, CellChange> changes, ReferenceCodes reference) {
    if (!changes.containsKey(TemplateColumn.BOX) && !changes.containsKey(TemplateColumn.POSITION)) {
      return Optional.empty();
    }
    var type =
        Objects.requireNonNull(
            reference.types().get(ReferenceCodes.key(known.cell(TemplateColumn.TYPE))));
    var traits =
        new TubeTraits(
            type.specimenClass(),
            Optional.of(after(known, changes, TemplateColumn.TUBE_FORMAT))
                .filter(text -> !text.isEmpty()),
            Optional.of(after(known, changes, TemplateColumn.RISK_GROUP))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf));
    return Optional.of(
        new Wanted(
            summary(
                known.id(),
                known.barcode(),
                type,
                traits,
                known.status(),
                known.origin(),
                known.cell(TemplateColumn.STUDY),
                Instant.parse(known.cell(TemplateColumn.COLLECTED_AT))),
            new Barcode(after(known, changes, TemplateColumn.BOX)),
            after(known, changes, TemplateColumn.POSITION)));
  }

  private static String after(
      KnownSpecimen known, Map<TemplateColumn, CellChange> changes, TemplateColumn column) {
    return Optional.ofNullable(changes.get(column)).map(CellChange::to).orElse(known.cell(column));
  }

  private static String studyCode(ReferenceCodes reference, UUID studyId) {
    return reference.studies().values().stream()
        .filter(study -> study.id().equals(studyId))
        .map(ReferenceCodes.Coded::code)
        .findFirst()
        .orElseThrow();
  }

  private static SpecimenSummary summary(
      UUID id,
      Barcode barcode,
      SpecimenType type,
      TubeTraits traits,
      SpecimenStatus status,
      PlannedTube.Origin origin,
      String study,
      Instant collectedAt) {
    return new SpecimenSummary(
        id,
        barcode,
        type.code(),
        type.name(),
        traits,
        type.storageCelsiusMax(),
        status,
        origin.donorId(),
        "",
        origin.studyId(),
        study,
        origin.siteId(),
        origin.siteCode(),
        BigDecimal.ONE,
        type.unit(),
        collectedAt,
        0);
  }
}
