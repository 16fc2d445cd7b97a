package org.biobank.storage.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.FillOrder;
import org.biobank.storage.grid.Grid;

/** The templates: {@code container_type} with {@code container_type_child}. */
@ApplicationScoped
public class ContainerTypes {
  private static final String TYPE =
      """
      SELECT t.code, t.name, t.kind, t.row_count, t.column_count, t.row_scheme, t.column_scheme, t.fill_order,
             t.holds_specimens, t.loose,
             (SELECT GROUP_CONCAT(h.child_code SEPARATOR ',')
              FROM container_type_child h WHERE h.type_code = t.code) AS children
      FROM container_type t
      """;

  @Inject private Database database;

  /** Unknown codes are left out. */
  public Map<String, ContainerType> byCodes(Collection<String> codes) {
    return database.on(
        handle ->
            handle
                .createQuery(TYPE + "WHERE t.code IN (<codes>)")
                .bindList("codes", List.copyOf(codes))
                .map((row, context) -> type(row))
                .collect(Collectors.toMap(ContainerType::code, Function.identity())));
  }

  /**
   * @throws NotFound if there is none
   */
  public ContainerType get(String code) {
    NotFound.unlessAscii("container type", code);
    return Optional.ofNullable(byCodes(Set.of(code)).get(code))
        .orElseThrow(() -> new NotFound("container type", code));
  }

  private static ContainerType type(ResultSet row) throws SQLException {
    var children = row.getString("children");
    return new ContainerType(
        row.getString("code"),
        row.getString("name"),
        ContainerKind.valueOf(row.getString("kind")),
        new Grid(
            row.getInt("row_count"),
            row.getInt("column_count"),
            AxisScheme.valueOf(row.getString("row_scheme")),
            AxisScheme.valueOf(row.getString("column_scheme"))),
        FillOrder.valueOf(row.getString("fill_order")),
        row.getBoolean("holds_specimens"),
        row.getBoolean("loose"),
        children == null
            ? Set.of()
            : Arrays.stream(children.split(",")).collect(Collectors.toUnmodifiableSet()));
  }
}
