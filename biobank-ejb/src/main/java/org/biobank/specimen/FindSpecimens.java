package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.shared.Barcode;
import org.biobank.shared.CodeMeanings;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;

/** For other subjects' use cases: what stands behind codes or ids. One query each, however many. */
@ApplicationScoped
public class FindSpecimens {
  private static final String COLUMNS =
      """
      SELECT s.id, s.barcode, s.type_code, t.name AS type_name, t.storage_celsius_max, s.status,
             s.donor_id, d.code AS donor_code, s.study_id, y.code AS study_code,
             s.site_id, i.code AS site_code, s.available_quantity, s.unit, s.collected_at, s.version,
             t.specimen_class, s.tube_format, s.risk_group
      """;

  /**
   * In this order: left to itself, the database may begin with the sites and read all tubes of each
   * (4 ms for a rack where this takes 0.8).
   */
  private static final String WITH_ORIGIN =
      """
      STRAIGHT_JOIN specimen_type t ON t.code = s.type_code
      STRAIGHT_JOIN donor d ON d.id = s.donor_id
      STRAIGHT_JOIN study y ON y.id = s.study_id
      STRAIGHT_JOIN site i ON i.id = s.site_id
      """;

  private static final String SUMMARY = COLUMNS + "FROM specimen s\n" + WITH_ORIGIN;

  private static final String BY_LABEL =
      COLUMNS
          + """
          , n.text FROM (
            SELECT text, specimen_id FROM specimen_label WHERE text IN (<texts>)
            UNION
            SELECT barcode, id FROM specimen WHERE barcode IN (<texts>)) n
          STRAIGHT_JOIN specimen s ON s.id = n.specimen_id
          """
          + WITH_ORIGIN;

  private static final int TEXT = 20;

  @Inject private Database database;

  /**
   * The specimens that were scanned or typed, by what was: the barcode in whatever case; else a
   * label; else what a GS1 or ISBT 128 label holds, where that is one specimen's. Unknown codes,
   * and those of several, are left out. A second query only where the first does not find all.
   *
   * <p>Two codes may mean one specimen; {@link #meant} names each by its barcode.
   */
  @Transactional
  public Map<Barcode, SpecimenSummary> byBarcodes(Collection<Barcode> scanned) {
    var texts = scanned.stream().map(Barcode::text).toList();
    var found = find("WHERE s.barcode IN (%s)", texts, SpecimenSummary::barcode);
    var others = scanned.stream().filter(code -> !found.containsKey(code)).distinct().toList();
    if (others.isEmpty()) {
      return found;
    }
    var all = new HashMap<>(found);
    all.putAll(byLabels(others));
    return all;
  }

  /**
   * The code by which a scanned one goes from here on: the barcode of its specimen, or itself where
   * nobody knows it.
   *
   * @param known as {@link #byBarcodes} answers
   */
  public static Barcode meant(Barcode scanned, Map<Barcode, SpecimenSummary> known) {
    var specimen = known.get(scanned);
    return specimen == null ? scanned : specimen.barcode();
  }

  private Map<Barcode, SpecimenSummary> byLabels(List<Barcode> scanned) {
    var meanings = CodeMeanings.of(scanned);
    return meanings.among(
        database.on(
            handle ->
                handle
                    .createQuery(BY_LABEL)
                    .bindList("texts", meanings.texts())
                    .map(
                        (row, context) -> Map.entry(new Barcode(row.getString(TEXT)), summary(row)))
                    .list()));
  }

  /**
   * The one specimen of this barcode.
   *
   * @throws NotFound if there is none
   */
  @Transactional
  public SpecimenSummary get(Barcode barcode) {
    return byBarcodes(List.of(barcode)).values().stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("specimen", barcode.text()));
  }

  /**
   * Nobody else changes what these codes may mean until the transaction ends. To be called before
   * anything is read; what they do mean is read afterwards. A second query only where not each is a
   * barcode.
   */
  @Transactional
  public void lock(Collection<Barcode> scanned) {
    var codes = CodeMeanings.of(scanned);
    var texts = codes.texts();
    var barcodes =
        locked("SELECT id FROM specimen WHERE barcode IN (<texts>) ORDER BY barcode", texts);
    if (barcodes < codes.scanned().size()) {
      locked(
          """
          SELECT s.id FROM specimen_label l JOIN specimen s ON s.id = l.specimen_id
          WHERE l.text IN (<texts>) ORDER BY l.text
          """,
          texts);
    }
  }

  private int locked(String query, List<String> texts) {
    return database
        .on(
            handle ->
                handle
                    .createQuery(query + " FOR UPDATE")
                    .bindList("texts", texts)
                    .mapTo(UUID.class)
                    .list())
        .size();
  }

  /** Unknown ids are left out. */
  @Transactional
  public Map<UUID, SpecimenSummary> byIds(Collection<UUID> ids) {
    return find("WHERE s.id IN (%s)", List.copyOf(ids), SpecimenSummary::id);
  }

  private <K> Map<K, SpecimenSummary> find(
      String condition, List<?> keys, Function<SpecimenSummary, K> key) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return database
        .list(
            SUMMARY + condition.formatted(Database.marks(keys.size())),
            keys,
            FindSpecimens::summary)
        .stream()
        .collect(Collectors.toMap(key, Function.identity()));
  }

  /** By position: racks and freezers read these by the thousand. */
  private static SpecimenSummary summary(ResultSet row) throws SQLException {
    return new SpecimenSummary(
        row.getObject(1, UUID.class),
        new Barcode(row.getString(2)),
        row.getString(3),
        row.getString(4),
        new TubeTraits(
            row.getString(17),
            Optional.ofNullable(row.getString(18)),
            Optional.ofNullable(row.getObject(19, Integer.class))),
        row.getBigDecimal(5),
        SpecimenStatus.valueOf(row.getString(6)),
        row.getObject(7, UUID.class),
        row.getString(8),
        row.getObject(9, UUID.class),
        row.getString(10),
        row.getObject(11, UUID.class),
        row.getString(12),
        row.getBigDecimal(13),
        row.getString(14),
        Database.instant(row, 15),
        row.getInt(16));
  }
}
