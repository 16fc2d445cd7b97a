package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.donor.ConsentDecisions;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.export.KnownSpecimens;
import org.biobank.exchange.row.Family;
import org.biobank.exchange.row.KnownSpecimen;
import org.biobank.exchange.row.ReferenceCodes;
import org.biobank.exchange.row.Situation;
import org.biobank.exchange.row.Situation.DonorFacts;
import org.biobank.exchange.row.Situation.KnownVisit;
import org.biobank.exchange.row.StagedRow;
import org.biobank.identity.Actor;
import org.biobank.shared.Ascii;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.specimen.AddSpecimens;

/** Loads what rows are decided on: some fifteen queries for a thousand of them. */
@ApplicationScoped
class Situations {
  @Inject private Database database;
  @Inject private ImportRows rows;
  @Inject private KnownSpecimens knownSpecimens;
  @Inject private References references;
  @Inject private ConsentDecisions consents;
  @Inject private AddSpecimens addSpecimens;
  @Inject private ImportedLabels labels;
  @Inject private Clock clock;

  Situation load(ImportBatch batch, Actor actor, List<StagedRow> chunk) {
    var known = new HashMap<Barcode, KnownSpecimen>();
    var lineage = new Family(known);
    var all = withAncestors(batch.id(), chunk, known, lineage);
    int missing = (int) chunk.stream().filter(row -> blank(row, TemplateColumn.BARCODE)).count();
    return new Situation(
        new Situation.Asked(batch.mode(), batch.site(), batch.study()),
        actor,
        references.load(),
        known,
        lineage,
        donors(codes(all, TemplateColumn.DONOR)),
        visits(codes(all, TemplateColumn.VISIT)),
        rows.repeated(batch.id(), "barcode", codes(chunk, TemplateColumn.BARCODE)),
        rows.repeated(batch.id(), "row_key", texts(chunk, TemplateColumn.ROW_KEY)),
        addSpecimens.taken(barcodes(codes(chunk, TemplateColumn.BARCODE))),
        labels.taken(chunk, known),
        fresh(batch, missing),
        clock.instant());
  }

  /** The rows with those above them in the file, a query or three for each generation. */
  private List<StagedRow> withAncestors(
      UUID importId, List<StagedRow> chunk, Map<Barcode, KnownSpecimen> known, Family lineage) {
    var all = new ArrayList<>(chunk);
    var lines = chunk.stream().map(StagedRow::line).collect(Collectors.toCollection(HashSet::new));
    var generation = chunk;
    for (int i = 0; i < Family.GENERATIONS_MAX && !generation.isEmpty(); i++) {
      var codes = codes(generation, TemplateColumn.BARCODE);
      codes.addAll(codes(generation, TemplateColumn.PARENT_BARCODE));
      known.putAll(knownSpecimens.byBarcodes(barcodes(codes)));
      generation.forEach(lineage::add);
      var above = new ArrayList<StagedRow>();
      above.addAll(
          rows.named(importId, "row_key", texts(generation, TemplateColumn.PARENT_ROW_KEY)));
      above.addAll(
          rows.named(importId, "barcode", codes(generation, TemplateColumn.PARENT_BARCODE)));
      generation = above.stream().filter(row -> lines.add(row.line())).toList();
      all.addAll(generation);
    }
    return all;
  }

  private static boolean blank(StagedRow row, TemplateColumn column) {
    return row.cell(column).isEmpty();
  }

  private static Set<String> texts(Collection<StagedRow> rows, TemplateColumn column) {
    return rows.stream()
        .flatMap(row -> row.cell(column).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Their columns are ASCII, and would not be compared by index with anything else. */
  private static Set<String> codes(Collection<StagedRow> rows, TemplateColumn column) {
    return texts(rows, column).stream()
        .filter(Ascii::holds)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Barcode> barcodes(Set<String> texts) {
    return texts.stream().flatMap(text -> Barcode.parse(text).stream()).toList();
  }

  /** Not those that another row of the file was given. */
  private List<Barcode> fresh(ImportBatch batch, int count) {
    if (count == 0) {
      return List.of();
    }
    var drawn = new ArrayList<>(addSpecimens.freshBarcodes(count + 50));
    drawn.removeAll(rows.taken(batch.id(), drawn));
    return drawn.size() < count ? fresh(batch, count) : drawn;
  }

  private Map<String, DonorFacts> donors(Set<String> codes) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    var found =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT d.id, d.code, d.site_id, n.study_id
                        FROM donor d LEFT JOIN enrolment n ON n.donor_id = d.id WHERE d.code IN (<codes>)
                        """)
                    .bindList("codes", List.copyOf(codes))
                    .map(
                        (row, context) ->
                            new DonorRow(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                java.util.Optional.ofNullable(row.getObject(4, UUID.class))))
                    .list());
    var signed = consents.consents(found.stream().map(DonorRow::id).distinct().toList());
    var donors = new HashMap<String, DonorFacts>();
    for (var row : found) {
      donors
          .computeIfAbsent(
              ReferenceCodes.key(row.code()),
              key ->
                  new DonorFacts(
                      row.id(),
                      row.code(),
                      row.siteId(),
                      new HashSet<>(),
                      Objects.requireNonNull(signed.get(row.id()))))
          .studies()
          .addAll(row.studyId().stream().toList());
    }
    return donors;
  }

  /** A donor in one of their studies. */
  private record DonorRow(UUID id, String code, UUID siteId, java.util.Optional<UUID> studyId) {}

  private Map<String, KnownVisit> visits(Set<String> codes) {
    var visits = new HashMap<String, KnownVisit>();
    if (codes.isEmpty()) {
      return visits;
    }
    database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT code, id, donor_id, study_id, site_id, visited_at FROM visit WHERE code"
                        + " IN (<codes>)")
                .bindList("codes", List.copyOf(codes))
                .map(
                    (row, context) ->
                        visits.put(
                            ReferenceCodes.key(row.getString(1)),
                            new KnownVisit(
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getObject(5, UUID.class),
                                Database.instant(row, 6))))
                .list());
    return visits;
  }
}
