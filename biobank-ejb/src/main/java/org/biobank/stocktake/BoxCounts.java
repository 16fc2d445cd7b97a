package org.biobank.stocktake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.Json;

/** The rows of {@code stock_take_count}: added and read, nothing else. */
@ApplicationScoped
class BoxCounts {
  private static final TypeReference<List<BoxCount.Well>> WELLS = new TypeReference<>() {};
  private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

  @Inject private Database database;

  void add(BoxCount count) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO stock_take_count (id, stock_take_id, container_id, number, counted_by,
                      counted_at, box_version, wells, as_expected, differences)
                    VALUES (:id, :stockTakeId, :boxId, :number, :countedBy, :countedAt, :boxVersion,
                            :wellsJson, :asExpected, :differencesJson)
                    """)
                .bindMethods(count)
                .bind("wellsJson", write(count.wells()))
                .bind("asExpected", count.result().asExpected())
                .bind("differencesJson", write(count.result().differences()))
                .execute());
  }

  /** The last one first. */
  List<BoxCount> of(UUID stockTakeId, UUID boxId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, stock_take_id, container_id, number, counted_by, counted_at, box_version,
                           wells, as_expected, differences
                    FROM stock_take_count WHERE stock_take_id = :take AND container_id = :box
                    ORDER BY number DESC
                    """)
                .bind("take", stockTakeId)
                .bind("box", boxId)
                .map((row, context) -> read(row))
                .list());
  }

  private static BoxCount read(ResultSet row) throws SQLException {
    return new BoxCount(
        row.getObject("id", UUID.class),
        row.getObject("stock_take_id", UUID.class),
        row.getObject("container_id", UUID.class),
        row.getInt("number"),
        row.getObject("counted_by", UUID.class),
        Database.instant(row, "counted_at"),
        row.getInt("box_version"),
        read(row.getString("wells"), WELLS),
        new CountResult(
            row.getInt("as_expected"), read(row.getString("differences"), DIFFERENCES)));
  }

  private static String write(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a count cannot be written", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return Json.MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a count cannot be read", e);
    }
  }
}
