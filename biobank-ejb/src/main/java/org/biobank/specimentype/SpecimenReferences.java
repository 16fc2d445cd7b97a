package org.biobank.specimentype;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Reference data of specimens: types with their mappings, classes, units, temperature bands. */
@ApplicationScoped
class SpecimenReferences {
  private static final String TYPE =
      """
      SELECT code, name, specimen_class, unit, storage_celsius_max, bbmri_code, miabis_code, sprec_code, snomed_code,
             version
      FROM specimen_type
      """;

  @Inject private Database database;

  SpecimenReference all() {
    return new SpecimenReference(
        named("specimen_class"),
        named("unit"),
        named("tube_format"),
        types(),
        bands(),
        PublishedSampleTypes.listed());
  }

  Set<String> classes() {
    return codes(named("specimen_class"));
  }

  Set<String> units() {
    return codes(named("unit"));
  }

  private static Set<String> codes(List<CodedName> named) {
    return named.stream().map(CodedName::code).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * @param table one of ours with a code and a name
   */
  private List<CodedName> named(String table) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT code, name FROM " + table + " ORDER BY name")
                .map(ConstructorMapper.of(CodedName.class))
                .list());
  }

  private List<TemperatureBand> bands() {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT code, name, coldest, warmest, bbmri_code AS bbmri_de, miabis_code AS miabis,
                           directory_code AS directory
                    FROM storage_band ORDER BY coldest IS NULL, warmest DESC
                    """)
                .map(ConstructorMapper.of(TemperatureBand.class))
                .list());
  }

  private List<SpecimenTypeLine> types() {
    return database.on(
        handle ->
            handle.createQuery(TYPE + "ORDER BY name").map((row, context) -> line(row)).list());
  }

  /**
   * @throws NotFound if there is none of this code
   */
  SpecimenTypeLine get(String code) {
    return find(code, "").orElseThrow(() -> new NotFound("specimen type", code));
  }

  /**
   * Kept as it is until the transaction ends: no specimen of it can begin meanwhile, since that
   * looks at the same row.
   */
  SpecimenTypeLine lock(String code) {
    return find(code, " FOR UPDATE").orElseThrow(() -> new NotFound("specimen type", code));
  }

  private Optional<SpecimenTypeLine> find(String code, String locking) {
    NotFound.unlessAscii("specimen type", code);
    return database.on(
        handle ->
            handle
                .createQuery(TYPE + "WHERE code = :code" + locking)
                .bind("code", code)
                .map((row, context) -> line(row))
                .findOne());
  }

  private static SpecimenTypeLine line(ResultSet row) throws SQLException {
    return new SpecimenTypeLine(
        row.getString("code"),
        row.getString("name"),
        row.getString("specimen_class"),
        row.getString("unit"),
        row.getBigDecimal("storage_celsius_max"),
        new SpecimenTypeLine.Mappings(
            row.getString("bbmri_code"),
            row.getString("miabis_code"),
            Optional.ofNullable(row.getString("sprec_code")),
            Optional.ofNullable(row.getString("snomed_code"))),
        row.getInt("version"));
  }

  boolean isInUse(String code) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT 1 FROM specimen WHERE type_code = :code LIMIT 1 LOCK IN SHARE MODE")
                .bind("code", code)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  /**
   * @throws SpecimenTypeTaken if there is one of this code
   */
  void add(SpecimenTypeInput type) {
    try {
      write(
          """
          INSERT INTO specimen_type
            (name, specimen_class, unit, storage_celsius_max, bbmri_code, miabis_code, sprec_code, snomed_code, code)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          type);
    } catch (UnableToExecuteStatementException e) {
      throw Database.isDuplicate(e) ? new SpecimenTypeTaken(type.code()) : e;
    }
  }

  void change(SpecimenTypeInput type) {
    write(
        """
        UPDATE specimen_type
        SET name = ?, specimen_class = ?, unit = ?, storage_celsius_max = ?, bbmri_code = ?, miabis_code = ?,
            sprec_code = ?, snomed_code = ?, version = version + 1
        WHERE code = ?
        """,
        type);
  }

  private void write(String sql, SpecimenTypeInput type) {
    database.batch(
        sql,
        List.of(type),
        (statement, one) -> {
          statement.setString(1, one.name());
          statement.setString(2, one.specimenClass());
          statement.setString(3, one.unit());
          statement.setBigDecimal(4, one.storageCelsiusMax());
          statement.setString(5, one.bbmriDe());
          statement.setString(6, one.miabis());
          statement.setString(7, one.sprec().orElse(null));
          statement.setString(8, one.snomedCt().orElse(null));
          statement.setString(9, one.code());
        });
  }
}
