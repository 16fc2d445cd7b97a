package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.donor.ConsentDecision;
import org.biobank.donor.ConsentDecisions;
import org.biobank.donor.Purpose;
import org.biobank.exchange.ImportRows.WrittenRow;
import org.biobank.exchange.row.Places;
import org.biobank.exchange.row.PlannedTube;
import org.biobank.exchange.row.RowLabels;
import org.biobank.quantity.QuantityLedger;
import org.biobank.specimen.AddSpecimens;
import org.biobank.specimen.DescribeSpecimens;
import org.biobank.specimen.DescribeSpecimens.Description;
import org.biobank.specimen.LabelSpecimens;
import org.biobank.specimen.SpecimenLabel;
import org.biobank.storage.JudgePlaces.Judged.Granted;
import org.biobank.storage.StorePlaces;
import org.biobank.storage.StorePlaces.Stored;
import org.biobank.study.AddVisits;

/** Writes rows that make specimens: a handful of batches for a thousand of them. */
@ApplicationScoped
class WriteCreated {
  @Inject private ImportVisits visits;
  @Inject private AddVisits addVisits;
  @Inject private ConsentDecisions consents;
  @Inject private AddSpecimens addSpecimens;
  @Inject private DescribeSpecimens describe;
  @Inject private QuantityLedger quantities;
  @Inject private GrantedPlaces grantedPlaces;
  @Inject private StorePlaces storePlaces;
  @Inject private CustodyLedger ledger;
  @Inject private LabelSpecimens labels;
  @Inject private ImportedThaws thaws;

  void write(WriteRows.Run run, List<WrittenRow> chunk) {
    var plans = new HashMap<UUID, PlannedTube>();
    chunk.forEach(row -> plans.put(row.specimenId(), Objects.requireNonNull(row.plan())));
    refuseWhatConsentNoLongerCovers(chunk);
    addNewVisits(run, plans);
    var types = addSpecimens.types();
    addSpecimens.add(
        chunk.stream()
            .map(
                row -> {
                  var plan = Objects.requireNonNull(plans.get(row.specimenId()));
                  return plan.specimen(
                      row.specimenId(), Objects.requireNonNull(types.get(plan.type())));
                })
            .toList(),
        run.actor());
    describe.note(plans.entrySet().stream().map(WriteCreated::description).toList());
    quantities.adjust(lessThanAtFirst(plans), run.batch().code(), "as imported", run.actor());
    labels.label(run.actor(), given(plans), run.at());
    thaws.tell(run.actor(), cycles(plans), run.at(), "import " + run.batch().code());
    var granted = grantedPlaces.stillGranted(asking(run, chunk), run.actor());
    storePlaces.store(run.actor(), stored(chunk, granted), run.at());
    ledger.append(run.actor(), entries(run, chunk, granted));
  }

  private void refuseWhatConsentNoLongerCovers(List<WrittenRow> chunk) {
    var donors =
        chunk.stream()
            .map(row -> Objects.requireNonNull(row.plan()).origin().donorId())
            .distinct()
            .toList();
    var signed = consents.consents(donors);
    for (var row : chunk) {
      var plan = Objects.requireNonNull(row.plan());
      var donor = Objects.requireNonNull(signed.get(plan.origin().donorId()));
      if (plan.parentId().isEmpty()
          && !ConsentDecision.of(donor, Purpose.COLLECT, plan.visitedAt()).permits()) {
        throw ImportOvertaken.consent(row.line());
      }
    }
  }

  private void addNewVisits(WriteRows.Run run, Map<UUID, PlannedTube> plans) {
    var wanted =
        plans.values().stream()
            .map(plan -> plan.origin().visitId())
            .filter(visit -> !run.visits().contains(visit))
            .collect(Collectors.toSet());
    addVisits.add(visits.made(run.batch().id(), wanted));
    run.visits().addAll(wanted);
  }

  private static Description description(Map.Entry<UUID, PlannedTube> planned) {
    var plan = planned.getValue();
    return new Description(
        planned.getKey(), plan.collectedAt(), plan.tubeFormat(), plan.riskGroup(), plan.note());
  }

  private static Map<UUID, BigDecimal> lessThanAtFirst(Map<UUID, PlannedTube> plans) {
    var less = new HashMap<UUID, BigDecimal>();
    plans.forEach(
        (id, plan) -> {
          if (plan.available().compareTo(plan.quantity()) != 0) {
            less.put(id, plan.available());
          }
        });
    return less;
  }

  private static List<SpecimenLabel> given(Map<UUID, PlannedTube> plans) {
    return plans.entrySet().stream()
        .flatMap(plan -> RowLabels.of(plan.getKey(), plan.getValue()).stream())
        .toList();
  }

  private static Map<UUID, Integer> cycles(Map<UUID, PlannedTube> plans) {
    var cycles = new HashMap<UUID, Integer>();
    plans.forEach((id, plan) -> plan.thaws().ifPresent(told -> cycles.put(id, told)));
    return cycles;
  }

  private static List<GrantedPlaces.Asking> asking(WriteRows.Run run, List<WrittenRow> chunk) {
    return chunk.stream()
        .flatMap(
            row ->
                Places.wanted(row.specimenId(), Objects.requireNonNull(row.plan()), run.reference())
                    .map(wanted -> new GrantedPlaces.Asking(row, wanted))
                    .stream())
        .toList();
  }

  private static List<Stored> stored(List<WrittenRow> chunk, Map<UUID, Granted> granted) {
    return chunk.stream()
        .map(WrittenRow::specimenId)
        .flatMap(
            id -> Optional.ofNullable(granted.get(id)).stream().map(place -> new Stored(id, place)))
        .toList();
  }

  /** The donor is not named: a chain may be shown to couriers and registries. */
  private static List<CustodyEntry> entries(
      WriteRows.Run run, List<WrittenRow> chunk, Map<UUID, Granted> granted) {
    var entries = new ArrayList<CustodyEntry>(2 * chunk.size());
    for (var row : chunk) {
      var plan = Objects.requireNonNull(row.plan());
      var site = plan.origin().siteCode();
      var subject = CustodySubject.specimen(row.specimenId());
      var begun =
          CustodyEntry.of(
                  subject,
                  plan.collectedAt(),
                  BusinessStep.COMMISSIONING,
                  Disposition.ACTIVE,
                  Whereabouts.atBench(site))
              .noting("import " + run.batch().code());
      entries.add(plan.parentId().map(id -> begun.with(CustodySubject.specimen(id))).orElse(begun));
      var place = granted.get(row.specimenId());
      if (place != null) {
        entries.add(
            CustodyEntry.of(
                    subject,
                    run.at(),
                    BusinessStep.STORING,
                    Disposition.AVAILABLE,
                    Whereabouts.inBox(site, place.box(), place.label()))
                .with(CustodySubject.container(place.containerId()))
                .noting("import " + run.batch().code()));
      }
    }
    return entries;
  }
}
