package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.OtherLabel;

/** The rows of {@code specimen_label}. */
@ApplicationScoped
class SpecimenLabels {
  /** The kind of a label that is the barcode itself; no other label is of it. */
  static final String BARCODE = "";

  @Inject private Database database;

  /** One kind and text, one specimen: the primary key refuses a second. */
  void add(Collection<SpecimenLabel> labels, UUID actorId, Instant at) {
    database.batch(
        """
        INSERT INTO specimen_label (text, kind, specimen_id, added_by, added_at) VALUES (?, ?, ?, ?, ?)
        """,
        labels,
        (insert, added) -> {
          insert.setString(1, added.text().text());
          insert.setString(2, added.label().kind());
          insert.setObject(3, added.specimenId());
          insert.setObject(4, actorId);
          insert.setObject(5, Database.utc(at));
        });
  }

  /** A text that names a specimen. */
  record Known(OtherLabel label, UUID specimenId) {
    Barcode text() {
      return label.text();
    }
  }

  /** What specimens the texts name, as barcodes or labels, in whatever case. */
  List<Known> named(Collection<Barcode> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT text, kind, specimen_id FROM specimen_label WHERE text IN (<texts>)
                    UNION ALL
                    SELECT barcode, '', id FROM specimen WHERE barcode IN (<texts>)
                    """)
                .bindList("texts", texts.stream().map(Barcode::text).distinct().toList())
                .map(
                    (row, context) ->
                        new Known(
                            new OtherLabel(row.getString(2), new Barcode(row.getString(1))),
                            row.getObject(3, UUID.class)))
                .list());
  }

  List<OtherLabel> of(UUID specimenId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT kind, text FROM specimen_label WHERE specimen_id = :id ORDER BY kind,"
                        + " text")
                .bind("id", specimenId)
                .map(
                    (row, context) ->
                        new OtherLabel(row.getString(1), new Barcode(row.getString(2))))
                .list());
  }

  /** One query, however many specimens. */
  List<SpecimenLabel> of(Collection<UUID> specimenIds) {
    if (specimenIds.isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT specimen_id, kind, text FROM specimen_label WHERE specimen_id IN"
                        + " (<ids>) ORDER BY kind, text")
                .bindList("ids", List.copyOf(specimenIds))
                .map(
                    (row, context) ->
                        new SpecimenLabel(
                            row.getObject(1, UUID.class),
                            new OtherLabel(row.getString(2), new Barcode(row.getString(3)))))
                .list());
  }

  void remove(Collection<SpecimenLabel> gone) {
    database.batch(
        "DELETE FROM specimen_label WHERE specimen_id = ? AND kind = ? AND text = ?",
        gone,
        (delete, one) -> {
          delete.setObject(1, one.specimenId());
          delete.setString(2, one.label().kind());
          delete.setString(3, one.text().text());
        });
  }

  boolean remove(UUID specimenId, OtherLabel label) {
    return database.on(
            handle ->
                handle
                    .createUpdate(
                        "DELETE FROM specimen_label WHERE specimen_id = :id AND kind = :kind AND"
                            + " text = :text")
                    .bind("id", specimenId)
                    .bind("kind", label.kind())
                    .bind("text", label.text().text())
                    .execute())
        == 1;
  }

  /** Those of the codes that are a specimen's barcode or label, or hold the code of one. */
  Set<Barcode> taken(Collection<Barcode> codes) {
    var known =
        named(
                codes.stream()
                    .flatMap(code -> Stream.concat(Stream.of(code), code.content().stream()))
                    .toList())
            .stream()
            .map(Known::text)
            .collect(Collectors.toSet());
    return codes.stream()
        .filter(code -> known.contains(code) || code.content().stream().anyMatch(known::contains))
        .collect(Collectors.toSet());
  }
}
