package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.biobank.shared.Ascii;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What orders ask for by what it is: {@code specimen_order_line}. */
@ApplicationScoped
class OrderLines {
  @Inject private Database database;

  List<OrderLine> of(UUID orderId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT line_number, type_code AS type, tube_count AS count, min_quantity
                    FROM specimen_order_line WHERE order_id = :order ORDER BY line_number
                    """)
                .bind("order", orderId)
                .map(ConstructorMapper.of(OrderLine.class))
                .list());
  }

  void add(UUID orderId, List<NewOrder.Wanted> wanted) {
    database.batch(
        """
        INSERT INTO specimen_order_line (order_id, line_number, type_code, tube_count, min_quantity)
        VALUES (?, ?, ?, ?, ?)
        """,
        IntStream.range(0, wanted.size()).boxed().toList(),
        (insert, index) -> {
          var line = wanted.get(index);
          insert.setObject(1, orderId);
          insert.setInt(2, index + 1);
          insert.setString(3, line.type());
          insert.setInt(4, line.count());
          insert.setBigDecimal(5, line.minQuantity().orElse(BigDecimal.ZERO));
        });
  }

  /** Those of these types that nobody knows. */
  Set<String> unknown(Collection<String> types) {
    var unknown = new HashSet<>(types);
    var possible = unknown.stream().filter(Ascii::holds).toList();
    if (possible.isEmpty()) {
      return unknown;
    }
    database
        .on(
            handle ->
                handle
                    .createQuery("SELECT code FROM specimen_type WHERE code IN (<codes>)")
                    .bindList("codes", possible)
                    .mapTo(String.class)
                    .list())
        .forEach(unknown::remove);
    return unknown;
  }
}
