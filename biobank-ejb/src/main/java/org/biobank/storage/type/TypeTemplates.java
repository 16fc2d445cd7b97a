package org.biobank.storage.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.storage.type.StandingType.TypeUsage;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** Writes the templates: {@code container_type} with {@code container_type_child}. */
@ApplicationScoped
class TypeTemplates {
  @Inject private Database database;

  /**
   * @throws ContainerTypeRefused if there is one of this code
   */
  void add(ContainerType type) {
    try {
      database.on(
          handle ->
              bound(
                      handle.createUpdate(
                          """
                          INSERT INTO container_type (code, name, kind, row_count, column_count, row_scheme,
                            column_scheme, fill_order, holds_specimens, loose)
                          VALUES (:code, :name, :kind, :rows, :columns, :rowScheme,
                            :columnScheme, :fillOrder, :holdsSpecimens, :loose)
                          """),
                      type)
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw ContainerTypeRefused.taken(type.code());
      }
      throw e;
    }
    addChildren(type);
  }

  /** True when the type still had the version seen. */
  boolean change(ContainerType type, int seen) {
    int changed =
        database.on(
            handle ->
                bound(
                        handle.createUpdate(
                            """
                            UPDATE container_type
                            SET name = :name, kind = :kind, row_count = :rows, column_count = :columns,
                                row_scheme = :rowScheme, column_scheme = :columnScheme, fill_order = :fillOrder,
                                holds_specimens = :holdsSpecimens, loose = :loose, version = version + 1
                            WHERE code = :code AND version = :seen
                            """),
                        type)
                    .bind("seen", seen)
                    .execute());
    if (changed == 0) {
      return false;
    }
    database.on(
        handle ->
            handle.execute("DELETE FROM container_type_child WHERE type_code = ?", type.code()));
    addChildren(type);
    return true;
  }

  private static Update bound(Update update, ContainerType type) {
    return update
        .bind("code", type.code())
        .bind("name", type.name())
        .bind("kind", type.kind().name())
        .bind("rows", type.grid().rowCount())
        .bind("columns", type.grid().columnCount())
        .bind("rowScheme", type.grid().rows().name())
        .bind("columnScheme", type.grid().columns().name())
        .bind("fillOrder", type.fillOrder().name())
        .bind("holdsSpecimens", type.holdsSpecimens())
        .bind("loose", type.loose());
  }

  private void addChildren(ContainerType type) {
    database.batch(
        "INSERT INTO container_type_child (type_code, child_code) VALUES (?, ?)",
        type.children(),
        (insert, child) -> {
          insert.setString(1, type.code());
          insert.setString(2, child);
        });
  }

  /** Of a type that is known. One query. */
  TypeUsage usage(String code) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT t.version,
                           (SELECT COUNT(*) FROM container c WHERE c.type_code = t.code) AS containers,
                           (SELECT COALESCE(MAX(p.row_index) + 1, 0) FROM container c
                            JOIN placement p ON p.container_id = c.id WHERE c.type_code = t.code) AS highest_row,
                           (SELECT GROUP_CONCAT(DISTINCT c.type_code) FROM container o
                            JOIN container c ON c.parent_id = o.id WHERE o.type_code = t.code) AS child_types
                    FROM container_type t WHERE t.code = :code
                    """)
                .bind("code", code)
                .map(
                    (row, context) ->
                        new TypeUsage(
                            row.getInt("version"),
                            row.getLong("containers"),
                            row.getInt("highest_row"),
                            Optional.ofNullable(row.getString("child_types")).stream()
                                .flatMap(types -> Arrays.stream(types.split(",", -1)))
                                .collect(Collectors.toUnmodifiableSet())))
                .one());
  }
}
