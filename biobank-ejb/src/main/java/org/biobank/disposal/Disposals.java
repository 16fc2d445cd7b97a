package org.biobank.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyChains;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Place;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What was destroyed: {@code disposal} and {@code disposal_item}. Rows are only added. */
@ApplicationScoped
class Disposals {
  private static final String TUBES =
      """
      SELECT s.barcode, t.name AS type, y.code AS study, n.taken_from, n.quantity, s.unit
      FROM disposal_item n
      JOIN specimen s ON s.id = n.specimen_id
      JOIN specimen_type t ON t.code = s.type_code
      JOIN study y ON y.id = s.study_id
      WHERE n.disposal_id = :disposal ORDER BY s.barcode
      """;

  @Inject private Database database;
  @Inject private CustodyChains chains;

  /** Its head, with the site by which it is decided who may look at it. */
  record Head(UUID id, UUID siteId, DisposalLine line, Optional<String> note) {}

  /**
   * @throws NotFound if there is none of this code
   */
  Head get(Barcode code) {
    return database
        .on(
            handle ->
                handle
                    .createQuery(
                        "SELECT d.id, d.site_id, d.note, "
                            + ListDisposals.COLUMNS
                            + " WHERE d.code = :code")
                    .bind("code", code.text())
                    .map(
                        (row, context) ->
                            new Head(
                                row.getObject("id", UUID.class),
                                row.getObject("site_id", UUID.class),
                                ConstructorMapper.of(DisposalLine.class).map(row, context),
                                Optional.ofNullable(row.getString("note"))))
                    .findOne())
        .orElseThrow(() -> new NotFound("disposal", code.text()));
  }

  DisposalRecord whole(Head head) {
    var line = head.line();
    return new DisposalRecord(
        line.code(),
        line.site(),
        line.reason(),
        line.method(),
        head.note(),
        line.performedBy(),
        line.witnessedBy(),
        line.disposedAt(),
        signatures(head.id()),
        tubes(head.id()));
  }

  /** All tubes of a disposal were signed for at once, so those of one are those of all. */
  private List<DisposalRecord.Signed> signatures(UUID disposalId) {
    var tube =
        database.on(
            handle ->
                handle
                    .createQuery(
                        "SELECT MIN(specimen_id) FROM disposal_item WHERE disposal_id = :disposal")
                    .bind("disposal", disposalId)
                    .mapTo(UUID.class)
                    .one());
    return chains.signatures(tube, BusinessStep.DESTROYING).stream()
        .map(DisposalRecord.Signed::of)
        .toList();
  }

  private List<DisposalRecord.Tube> tubes(UUID disposalId) {
    return database.on(
        handle ->
            handle
                .createQuery(TUBES)
                .bind("disposal", disposalId)
                .map(ConstructorMapper.of(DisposalRecord.Tube.class))
                .list());
  }

  /** A code that no disposal has yet; the number runs on over the years. */
  String nextCode(int year) {
    return Stream.generate(this::nextNumber)
        .map(number -> "DP-%d-%04d".formatted(year, number))
        .filter(this::isFree)
        .findFirst()
        .orElseThrow();
  }

  private long nextNumber() {
    return database.on(
        handle ->
            handle.createQuery("SELECT NEXT VALUE FOR disposal_number").mapTo(Long.class).one());
  }

  private boolean isFree(String code) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) = 0 FROM disposal WHERE code = :code")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * @param places where the tubes stood
   * @throws ChangedMeanwhile if another transaction destroyed one of them
   */
  void add(NewDisposal.Written disposal, List<SpecimenSummary> tubes, Map<UUID, Place> places) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO disposal
                      (id, code, site_id, reason, method, note, performed_by, witnessed_by, disposed_at)
                    VALUES (:id, :code, :siteId, :reason, :method, :note, :performedBy, :witnessedBy, :at)
                    """)
                .bindMethods(disposal)
                .execute());
    try {
      database.batch(
          "INSERT INTO disposal_item (specimen_id, disposal_id, taken_from, quantity) VALUES (?, ?, ?, ?)",
          tubes,
          (insert, tube) -> {
            insert.setObject(1, tube.id());
            insert.setObject(2, disposal.id());
            insert.setString(
                3, Optional.ofNullable(places.get(tube.id())).map(Place::toString).orElse(null));
            insert.setBigDecimal(4, tube.availableQuantity());
          });
    } catch (UnableToExecuteStatementException e) {
      throw Database.isDuplicate(e) ? new ChangedMeanwhile() : e;
    }
  }
}
