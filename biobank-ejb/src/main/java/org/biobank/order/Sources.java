package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.shared.Ascii;
import org.biobank.shared.Database;
import org.biobank.shared.Invalid;

/** Whose store and whose specimens an order asks for. */
@ApplicationScoped
class Sources {
  @Inject private Database database;

  /** A site and a study, their codes as they are written. */
  record Source(UUID siteId, String site, UUID studyId, String study) {}

  /** Something with a code. */
  private record Coded(UUID id, String code) {}

  /**
   * @throws Invalid if there is no such site or study
   */
  Source get(String site, String study) {
    var found = coded("site", "/site", site);
    var of = coded("study", "/study", study);
    return new Source(found.id(), found.code(), of.id(), of.code());
  }

  private Coded coded(String table, String pointer, String code) {
    if (!Ascii.holds(code)) {
      throw new Invalid(pointer, "Nothing has this code.");
    }
    return database.on(
        handle ->
            handle
                .createQuery("SELECT id, code FROM " + table + " WHERE code = :code")
                .bind("code", code)
                .map(
                    (row, context) ->
                        new Coded(row.getObject("id", UUID.class), row.getString("code")))
                .findOne()
                .orElseThrow(() -> new Invalid(pointer, "Nothing has this code.")));
  }
}
