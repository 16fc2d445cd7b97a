package org.biobank.shipment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.specimen.SpecimenSummary;

/**
 * What the ledger is told of a receipt: of every tube found, and of every tube that is not there,
 * for which the last courier still answers.
 */
record ReceiptEvents(Shipment shipment, String lastCourier, boolean sealIntact, Instant at) {

  List<CustodyEntry> of(ReceiptPlan plan, ReceiptWriter.Written written) {
    var entries = new ArrayList<CustodyEntry>();
    entries.add(ofShipment(plan));
    for (var finding : plan.findings()) {
      finding
          .specimen()
          .filter(specimen -> !written.foundElsewhere().contains(specimen.id()))
          .map(specimen -> ofSpecimen(finding.outcome(), specimen, written))
          .ifPresent(entries::add);
    }
    return entries;
  }

  private CustodyEntry ofShipment(ReceiptPlan plan) {
    var asExpected = plan.isAsExpected() && sealIntact;
    var entry =
        CustodyEntry.of(
            shipment.asSubject(),
            at,
            BusinessStep.RECEIVING,
            asExpected ? Disposition.AVAILABLE : Disposition.MISMATCH_INSTANCE,
            atBench());
    return words(plan).map(entry::noting).orElse(entry);
  }

  private Optional<String> words(ReceiptPlan plan) {
    var words = new ArrayList<String>();
    for (var outcome : List.of(ItemOutcome.MISSING, ItemOutcome.EXTRA, ItemOutcome.DAMAGED)) {
      var count = plan.with(outcome).size();
      if (count > 0) {
        words.add(count + " " + outcome.name().toLowerCase(Locale.ROOT));
      }
    }
    if (!sealIntact) {
      words.add("seal broken");
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
  }

  private CustodyEntry ofSpecimen(
      ItemOutcome outcome, SpecimenSummary specimen, ReceiptWriter.Written written) {
    var entry =
        CustodyEntry.of(
            CustodySubject.specimen(specimen.id()),
            at,
            outcome == ItemOutcome.MISSING ? BusinessStep.INSPECTING : BusinessStep.RECEIVING,
            disposition(outcome, specimen, written),
            outcome == ItemOutcome.MISSING ? lost() : atBench());
    return entry.with(shipment.asSubject());
  }

  private static Disposition disposition(
      ItemOutcome outcome, SpecimenSummary specimen, ReceiptWriter.Written written) {
    return switch (outcome) {
      case RECEIVED, EXPECTED ->
          written.onHold().contains(specimen.id())
              ? Disposition.UNAVAILABLE
              : Disposition.AVAILABLE;
      case DAMAGED -> Disposition.DAMAGED;
      case EXTRA -> Disposition.MISMATCH_INSTANCE;
      case MISSING -> Disposition.UNKNOWN;
    };
  }

  private Whereabouts atBench() {
    return Whereabouts.atBench(shipment.toSite());
  }

  private Whereabouts lost() {
    return Whereabouts.unknown(shipment.with(lastCourier).custodian());
  }
}
