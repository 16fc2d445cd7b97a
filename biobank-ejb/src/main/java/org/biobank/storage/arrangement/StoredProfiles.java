package org.biobank.storage.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.shared.Database;
import org.biobank.shared.Refusal;
import org.biobank.specimen.TubeTraits;
import org.biobank.storage.container.ContainerRefused;
import org.biobank.storage.rule.StatedRules;
import org.biobank.storage.rule.TubeProfile;
import org.biobank.storage.rule.Warmth;

/**
 * What kinds of tubes stand in a container and in all it holds: grouped in the database, so that a
 * freezer of ten thousand tubes is checked against a rule by a handful of rows.
 */
@ApplicationScoped
class StoredProfiles {
  /** Of each container below, whether the set point of those around it reaches it. */
  private static final String PROFILES =
      """
      WITH RECURSIVE tree AS (
        SELECT c.id, :reaches AS reached FROM container c WHERE c.id = :root
        UNION ALL
        SELECT c.id, t.reached AND c.set_point_celsius IS NULL FROM tree t JOIN container c ON c.parent_id = t.id)
      SELECT t.code, t.name, t.specimen_class, s.tube_format, s.risk_group, y.code AS study, t.storage_celsius_max,
             x.reached, COUNT(*) AS tubes, MIN(s.barcode) AS example
      FROM tree x
      JOIN placement p ON p.container_id = x.id
      JOIN specimen s ON s.id = p.specimen_id
      JOIN specimen_type t ON t.code = s.type_code
      JOIN study y ON y.id = s.study_id
      GROUP BY t.code, s.tube_format, s.risk_group, s.study_id, x.reached
      """;

  @Inject private Database database;

  /** Tubes of one kind. */
  private record Stored(TubeProfile profile, boolean reached, long tubes, String example) {
    Stream<ContainerRefused.Affected> affected(NewRules rules) {
      return rules.refusal(profile, reached).stream()
          .map(
              refusal ->
                  new ContainerRefused.Affected(tubes, example, refusal.slug(), refusal.detail()));
    }
  }

  /**
   * Rules that are to reach a container from now on.
   *
   * @param setPointCelsius absent: it stays as it was
   * @param from whose set point it is, for the words
   */
  record NewRules(List<StatedRules> stated, Optional<BigDecimal> setPointCelsius, String from) {
    boolean isEmpty() {
      return stated.isEmpty() && setPointCelsius.isEmpty();
    }

    Optional<Refusal> refusal(TubeProfile profile, boolean reached) {
      return stated.stream()
          .flatMap(rules -> rules.refusal(profile).stream())
          .findFirst()
          .or(() -> reached ? Warmth.refusal(profile, setPointCelsius, from) : Optional.empty());
    }
  }

  /**
   * The tubes that would break the rules; nothing is asked of the database when no rule is new.
   *
   * @param reached whether a set point around the container reaches it
   */
  List<ContainerRefused.Affected> breaking(UUID root, boolean reached, NewRules rules) {
    if (rules.isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(PROFILES)
                .bind("root", root)
                .bind("reaches", reached)
                .map((row, context) -> stored(row))
                .stream()
                .flatMap(stored -> stored.affected(rules))
                .toList());
  }

  private static Stored stored(ResultSet row) throws SQLException {
    var profile =
        new TubeProfile(
            row.getString("code"),
            row.getString("name"),
            new TubeTraits(
                row.getString("specimen_class"),
                Optional.ofNullable(row.getString("tube_format")),
                Optional.ofNullable(row.getObject("risk_group", Integer.class))),
            row.getString("study"),
            row.getBigDecimal("storage_celsius_max"));
    return new Stored(
        profile, row.getBoolean("reached"), row.getLong("tubes"), row.getString("example"));
  }
}
