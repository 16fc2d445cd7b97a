package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.biobank.shared.Database;

/** For other subjects' use cases: what is left in specimens that others have used of. One batch. */
@ApplicationScoped
public class RemainingQuantities {
  @Inject private Database database;

  @Transactional(Transactional.TxType.MANDATORY)
  public void set(Map<UUID, BigDecimal> remaining) {
    database.batch(
        "UPDATE specimen SET available_quantity = ?, version = version + 1 WHERE id = ?",
        remaining.entrySet(),
        (update, one) -> {
          update.setBigDecimal(1, one.getValue());
          update.setObject(2, one.getKey());
        });
  }
}
