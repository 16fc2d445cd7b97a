package org.biobank.exchange.row;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.donor.ConsentDecision;
import org.biobank.donor.Purpose;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.row.Family.Kin;
import org.biobank.exchange.row.ReferenceCodes.Coded;
import org.biobank.exchange.row.Situation.DonorFacts;
import org.biobank.exchange.row.Situation.KnownVisit;
import org.biobank.exchange.row.Situation.VisitKey;
import org.biobank.identity.Permission;

/** Whose a new specimen is and where it came in, as at accession. Pure. */
final class OriginRules {
  private static final List<TemplateColumn> OF_THE_PARENT =
      List.of(TemplateColumn.DONOR, TemplateColumn.STUDY, TemplateColumn.SITE);

  private final Situation situation;
  private final List<RowFault> faults;

  OriginRules(Situation situation, List<RowFault> faults) {
    this.situation = situation;
    this.faults = faults;
  }

  /**
   * An origin; its visit is settled later where it has a key.
   *
   * @param visitedAt when it was collected, unless the row says otherwise
   */
  record Found(PlannedTube.Origin origin, Optional<VisitKey> visit, Instant visitedAt) {}

  Optional<Found> of(Map<TemplateColumn, String> cells, Kin kin) {
    return kin.root().isPresent()
        ? Optional.of(ofParent(cells, kin.root().get()))
        : ofCells(cells, kin);
  }

  private Found ofParent(Map<TemplateColumn, String> cells, KnownSpecimen parent) {
    for (var column : OF_THE_PARENT) {
      CreateRules.stated(cells, column)
          .filter(text -> !text.equalsIgnoreCase(parent.cell(column)))
          .ifPresent(
              text ->
                  add(
                      column,
                      text,
                      "not-the-parents",
                      "The parent's is " + parent.cell(column) + ".",
                      "Leave it blank."));
    }
    return new Found(
        parent.origin(),
        Optional.empty(),
        CreateRules.time(parent.cells(), TemplateColumn.COLLECTED_AT).orElseThrow());
  }

  private Optional<Found> ofCells(Map<TemplateColumn, String> cells, Kin kin) {
    inherited(cells, kin);
    var donor = donor(cells);
    var study =
        coded(cells, TemplateColumn.STUDY, situation.asked().study(), situation.reference()::study);
    var site =
        coded(cells, TemplateColumn.SITE, situation.asked().site(), situation.reference()::site);
    if (donor.isEmpty() || study.isEmpty() || site.isEmpty()) {
      return Optional.empty();
    }
    if (!donor.get().studies().contains(study.get().id())) {
      add(
          TemplateColumn.DONOR,
          donor.get().code(),
          "donor-not-enrolled",
          "The donor does not take part in " + study.get().code() + ".",
          "Enrol the donor first, or name another study.");
      return Optional.empty();
    }
    var known = CreateRules.stated(cells, TemplateColumn.VISIT).flatMap(situation::visit);
    return known.isPresent()
        ? ofVisit(donor.get(), study.get(), site.get(), known.get())
        : ofEvent(cells, donor.get(), study.get(), site.get());
  }

  /** A child that names another donor than its parent's row. */
  private void inherited(Map<TemplateColumn, String> cells, Kin kin) {
    var parents = kin.inherited().get(TemplateColumn.DONOR);
    var own = cells.get(TemplateColumn.DONOR);
    if (parents != null && own != null && !own.equalsIgnoreCase(parents)) {
      add(
          TemplateColumn.DONOR,
          own,
          "not-the-parents",
          "The parent's row names " + parents + ".",
          "Leave it blank.");
    }
  }

  private Optional<DonorFacts> donor(Map<TemplateColumn, String> cells) {
    var code = CreateRules.stated(cells, TemplateColumn.DONOR);
    if (code.isEmpty()) {
      add(
          TemplateColumn.DONOR,
          "",
          "missing",
          "This must be given, or a parent.",
          "The code of a donor, never a name.");
      return Optional.empty();
    }
    var donor = situation.donor(code.get());
    if (donor.isEmpty()) {
      add(
          TemplateColumn.DONOR,
          code.get(),
          "unknown-donor",
          "No donor has this code.",
          "Register the donor first; a file makes none.");
    } else if (!situation.actor().mayAt(Permission.IMPORT_RUN, donor.get().siteId())) {
      add(
          TemplateColumn.DONOR,
          code.get(),
          "outside-your-scope",
          "This donor belongs to a site that is not yours.",
          "Leave the row out.");
      return Optional.empty();
    }
    return donor;
  }

  private Optional<Coded> coded(
      Map<TemplateColumn, String> cells,
      TemplateColumn column,
      Optional<String> otherwise,
      java.util.function.Function<String, Optional<Coded>> find) {
    var code = CreateRules.stated(cells, column).or(() -> otherwise);
    if (code.isEmpty()) {
      add(
          column,
          "",
          "missing",
          "This must be given.",
          "A code, here or for the whole file when it is uploaded.");
      return Optional.empty();
    }
    var found = find.apply(code.get());
    if (found.isEmpty()) {
      add(
          column,
          code.get(),
          "unknown-" + column.name().toLowerCase(java.util.Locale.ROOT),
          "Nothing has this code.",
          "A code of the list.");
    }
    return found;
  }

  private Optional<Found> ofVisit(DonorFacts donor, Coded study, Coded site, KnownVisit visit) {
    if (!visit.donorId().equals(donor.id()) || !visit.studyId().equals(study.id())) {
      add(
          TemplateColumn.VISIT,
          "",
          "not-the-donors-visit",
          "This visit is of another donor or study.",
          "A visit of " + donor.code() + " in " + study.code() + ".");
      return Optional.empty();
    }
    consent(donor, visit.visitedAt());
    return Optional.of(
        new Found(origin(donor, visit.id(), study, site), Optional.empty(), visit.visitedAt()));
  }

  private Optional<Found> ofEvent(
      Map<TemplateColumn, String> cells, DonorFacts donor, Coded study, Coded site) {
    var at =
        CreateRules.time(cells, TemplateColumn.VISITED_AT)
            .or(() -> CreateRules.time(cells, TemplateColumn.COLLECTED_AT));
    if (at.isEmpty()) {
      add(
          TemplateColumn.VISITED_AT,
          "",
          "missing",
          "It is not said when the donor was there.",
          "A time, the code of a visit that is there, or Collected At.");
    }
    var event = event(cells, study);
    if (at.isEmpty() || event.isEmpty()) {
      return Optional.empty();
    }
    stillOpen(study, at.get());
    consent(donor, at.get());
    var key = new VisitKey(donor.id(), study.id(), event.get(), site.id(), at.get());
    return Optional.of(
        new Found(origin(donor, CreateRules.noVisit(), study, site), Optional.of(key), at.get()));
  }

  private Optional<UUID> event(Map<TemplateColumn, String> cells, Coded study) {
    var code = CreateRules.stated(cells, TemplateColumn.EVENT);
    var event = code.flatMap(it -> situation.reference().event(study.id(), it));
    if (event.isEmpty()) {
      add(
          TemplateColumn.EVENT,
          code.orElse(""),
          code.isEmpty() ? "missing" : "unknown-event",
          study.code() + " foresees no such visit.",
          "The code of one of its events, or the code of a visit that is there.");
    }
    return event;
  }

  /** No visit is made after a study's last day. */
  private void stillOpen(Coded study, Instant at) {
    situation
        .reference()
        .endedBefore(study.id(), at.atZone(ZoneOffset.UTC).toLocalDate())
        .ifPresent(
            last ->
                add(
                    TemplateColumn.STUDY,
                    study.code(),
                    "study-closed",
                    study.code() + " was closed on " + last + ".",
                    "Another study, or the day that it was."));
  }

  private void consent(DonorFacts donor, Instant at) {
    if (ConsentDecision.of(donor.consents(), Purpose.COLLECT, at)
        instanceof ConsentDecision.Denied denied) {
      add(
          TemplateColumn.DONOR,
          donor.code(),
          denied.slug(),
          denied.detail() + " Nothing may be collected.",
          "Leave the row out, and ask the manager.");
    }
  }

  private static PlannedTube.Origin origin(DonorFacts donor, UUID visit, Coded study, Coded site) {
    return new PlannedTube.Origin(donor.id(), visit, study.id(), site.id(), site.code());
  }

  private void add(TemplateColumn column, String value, String slug, String detail, String remedy) {
    faults.add(new RowFault(column.header(), value, slug, detail, remedy));
  }
}
