package org.biobank.processing;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.shared.Database;
import org.jspecify.annotations.Nullable;

/** An event as a row of {@code processing_event}, and back. */
final class EventColumns {
  private static final List<String> FACTS =
      List.of("id", "kind", "event_time", "recorded_at", "actor_id", "source", "note");
  private static final List<String> DETAILS =
      List.of(
          "collection_procedure",
          "ischaemia_start",
          "quality",
          "g_force",
          "minutes",
          "celsius",
          "brake",
          "kept_celsius",
          "method",
          "fixative",
          "medium",
          "measure_code",
          "measured_value",
          "unit",
          "passed",
          "what",
          "cycles");

  static final String INSERT =
      "INSERT INTO processing_event (%s, %s) VALUES (?%s)"
          .formatted(
              String.join(", ", FACTS),
              String.join(", ", DETAILS),
              ", ?".repeat(FACTS.size() + DETAILS.size() - 1));

  private EventColumns() {}

  /** All columns of an event, of a table called so. */
  static String of(String alias) {
    return Stream.concat(FACTS.stream(), DETAILS.stream())
        .map(column -> alias + "." + column)
        .collect(Collectors.joining(", "));
  }

  static void bind(PreparedStatement insert, ProcessingEvent event) throws SQLException {
    insert.setObject(1, event.id());
    insert.setString(2, event.kind().name());
    insert.setObject(3, Database.utc(event.at()));
    insert.setObject(4, Database.utc(event.recordedAt()));
    insert.setObject(5, event.actorId());
    insert.setString(6, event.source().name());
    insert.setString(7, event.note().orElse(null));
    var details = columns(event.details());
    for (int i = 0; i < DETAILS.size(); i++) {
      insert.setObject(FACTS.size() + 1 + i, details.get(DETAILS.get(i)));
    }
  }

  private static Map<String, @Nullable Object> columns(ProcessingDetails details) {
    var columns = new HashMap<String, @Nullable Object>();
    if (details instanceof ProcessingDetails.Collected collected) {
      columns.put("collection_procedure", collected.procedure().name());
      columns.put("ischaemia_start", collected.ischaemiaStart().map(Database::utc).orElse(null));
    } else if (details instanceof ProcessingDetails.Received received) {
      columns.put("quality", received.quality().name());
      columns.put("celsius", received.celsius().orElse(null));
    } else if (details instanceof ProcessingDetails.Spun spun) {
      columns.put("g_force", spun.gForce());
      columns.put("minutes", spun.minutes());
      columns.put("celsius", spun.celsius());
      columns.put("brake", spun.brake());
      columns.put("kept_celsius", spun.keptCelsius().orElse(null));
    } else if (details instanceof ProcessingDetails.Frozen frozen) {
      columns.put("method", frozen.method().name());
      columns.put("kept_celsius", frozen.keptCelsius().orElse(null));
    } else if (details instanceof ProcessingDetails.Thawed thawed) {
      columns.put("method", thawed.method().map(Enum::name).orElse(null));
    } else {
      moreColumns(details, columns);
    }
    return columns;
  }

  private static void moreColumns(
      ProcessingDetails details, Map<String, @Nullable Object> columns) {
    if (details instanceof ProcessingDetails.Fixed fixed) {
      columns.put("fixative", fixed.fixative().name());
      columns.put("minutes", fixed.minutes().orElse(null));
    } else if (details instanceof ProcessingDetails.Embedded embedded) {
      columns.put("medium", embedded.medium().name());
    } else if (details instanceof ProcessingDetails.QualityControl qc) {
      columns.put("measure_code", qc.measure());
      columns.put("measured_value", qc.value());
      columns.put("unit", qc.unit());
      columns.put("passed", qc.passed());
    } else if (details instanceof ProcessingDetails.Processed processed) {
      columns.put("what", processed.what());
    } else if (details instanceof ProcessingDetails.PriorFreezeThaw prior) {
      columns.put("cycles", prior.cycles());
    }
  }

  static ProcessingEvent read(ResultSet row) throws SQLException {
    return new ProcessingEvent(
        row.getObject("id", UUID.class),
        Database.instant(row, "event_time"),
        Database.instant(row, "recorded_at"),
        row.getObject("actor_id", UUID.class),
        ProcessingSource.valueOf(row.getString("source")),
        Optional.ofNullable(row.getString("note")),
        details(ProcessingKind.valueOf(row.getString("kind")), row));
  }

  private static ProcessingDetails details(ProcessingKind kind, ResultSet row) throws SQLException {
    return switch (kind) {
      case COLLECTED ->
          new ProcessingDetails.Collected(
              CollectionProcedure.valueOf(row.getString("collection_procedure")),
              Database.instantIfAny(row, "ischaemia_start"));
      case RECEIVED ->
          new ProcessingDetails.Received(
              ReceivedQuality.valueOf(row.getString("quality")), number(row, "celsius"));
      case SPUN ->
          new ProcessingDetails.Spun(
              row.getInt("g_force"),
              row.getInt("minutes"),
              row.getBigDecimal("celsius"),
              row.getBoolean("brake"),
              number(row, "kept_celsius"));
      case FROZEN ->
          new ProcessingDetails.Frozen(
              FreezingMethod.valueOf(row.getString("method")), number(row, "kept_celsius"));
      case THAWED -> new ProcessingDetails.Thawed(word(row, "method", ThawingMethod::valueOf));
      case FIXED ->
          new ProcessingDetails.Fixed(
              Fixative.valueOf(row.getString("fixative")),
              Optional.ofNullable(row.getObject("minutes", Integer.class)));
      case EMBEDDED ->
          new ProcessingDetails.Embedded(EmbeddingMedium.valueOf(row.getString("medium")));
      case QC ->
          new ProcessingDetails.QualityControl(
              row.getString("measure_code"),
              plain(row.getBigDecimal("measured_value")),
              row.getString("unit"),
              row.getBoolean("passed"));
      case PROCESSED -> new ProcessingDetails.Processed(row.getString("what"));
      case PRIOR_FREEZE_THAW -> new ProcessingDetails.PriorFreezeThaw(row.getInt("cycles"));
      case VOID -> new ProcessingDetails.DeclaredWrong();
    };
  }

  private static BigDecimal plain(BigDecimal value) {
    var shortest = value.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column));
  }

  private static <T> Optional<T> word(ResultSet row, String column, Function<String, T> parse)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(parse);
  }
}
