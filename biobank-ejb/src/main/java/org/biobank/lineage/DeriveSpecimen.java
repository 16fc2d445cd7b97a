package org.biobank.lineage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.quantity.QuantityChange;
import org.biobank.quantity.QuantityKind;
import org.biobank.quantity.QuantityLedger;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;
import org.biobank.shared.PlainDecimal;
import org.biobank.shared.StaleVersion;
import org.biobank.specimen.AddSpecimens;
import org.biobank.specimen.BarcodeTaken;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.Lineage;
import org.biobank.specimen.NewSpecimen;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimentype.SpecimenType;

/** Makes a specimen of another type out of one, as DNA out of a buffy coat. */
@Act
public class DeriveSpecimen {
  @Inject private CurrentActor current;
  @Inject private FindSpecimens findSpecimens;
  @Inject private AddSpecimens add;
  @Inject private QuantityLedger quantities;
  @Inject private LineageEvents events;
  @Inject private Clock clock;

  /** What was made, and of what. */
  public record Derived(Barcode parent, Barcode derivative) {}

  /**
   * @param version of the parent that was looked at
   * @throws LineageRefused if the parent is not available
   * @throws org.biobank.quantity.QuantityTooSmall if it holds too little
   * @throws StaleVersion if somebody drew from it meanwhile
   */
  @Requires(Permission.SPECIMEN_ALIQUOT)
  public Derived derive(@Subject Barcode barcode, int version, DerivativeInput input) {
    var actor = current.actor();
    var parent = findSpecimens.get(barcode);
    actor.requireWithin(
        Permission.SPECIMEN_ALIQUOT, parent.siteId(), parent.studyId(), barcode.text());
    refuseUnlessAvailable(parent, version);
    var now = clock.instant();
    var child = child(parent, type(parent, input), input);

    add.add(List.of(child), actor);
    quantities.record(List.of(used(parent, child, input)), actor, now);
    events.made(actor, List.of(parent), List.of(child), note(child, input), now);
    return new Derived(parent.barcode(), child.barcode());
  }

  private static void refuseUnlessAvailable(SpecimenSummary parent, int version) {
    if (parent.version() != version) {
      throw new StaleVersion(parent.barcode().text(), version, parent.version());
    }
    if (parent.status() != SpecimenStatus.AVAILABLE) {
      throw LineageRefused.notAvailable(
          parent.barcode().text(),
          parent.status().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
  }

  /** Every fault of the request at once. */
  private SpecimenType type(SpecimenSummary parent, DerivativeInput input) {
    var faults = new ArrayList<Invalid.Fault>();
    var type = Optional.ofNullable(add.types().get(input.type()));
    if (type.isEmpty()) {
      faults.add(new Invalid.Fault("/type", "no specimen type has this code"));
    }
    if (input.type().equals(parent.typeCode())) {
      faults.add(
          new Invalid.Fault("/type", "is the parent's own type; make aliquots of it instead"));
    }
    input
        .barcode()
        .filter(code -> !add.taken(List.of(code)).isEmpty())
        .ifPresent(code -> faults.add(BarcodeTaken.fault("/barcode", code)));
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return type.orElseThrow();
  }

  private NewSpecimen child(SpecimenSummary parent, SpecimenType type, DerivativeInput input) {
    return new NewSpecimen(
        Ids.next(),
        input.barcode().orElseGet(() -> add.freshBarcodes(1).get(0)),
        type,
        Lineage.DERIVATIVE,
        Optional.of(parent.id()),
        Objects.requireNonNull(add.origins(List.of(parent)).get(parent.id())),
        input.quantity(),
        parent.collectedAt());
  }

  private static QuantityChange used(
      SpecimenSummary parent, NewSpecimen child, DerivativeInput input) {
    return QuantityChange.of(parent.id(), QuantityKind.DERIVED, input.parentUsed().negate())
        .seenAt(parent.version())
        .closing(input.closeAtZero().orElse(true))
        .with(child.id());
  }

  private static String note(NewSpecimen child, DerivativeInput input) {
    return "%s %s of %s made"
        .formatted(PlainDecimal.shown(input.quantity()), child.type().unit(), child.type().name());
  }
}
