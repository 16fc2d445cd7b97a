package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.exchange.row.ReferenceCodes;
import org.biobank.exchange.row.ReferenceCodes.Coded;
import org.biobank.exchange.row.ReferenceCodes.EventKey;
import org.biobank.shared.Database;
import org.biobank.specimen.AddSpecimens;
import org.biobank.specimentype.SpecimenType;

/** Reads the codes that files may use. */
@ApplicationScoped
class References {
  @Inject private Database database;
  @Inject private AddSpecimens addSpecimens;

  ReferenceCodes load() {
    var types = new HashMap<String, SpecimenType>();
    addSpecimens.types().forEach((code, type) -> types.put(ReferenceCodes.key(code), type));
    var formats = new HashMap<String, String>();
    database
        .on(handle -> handle.createQuery("SELECT code FROM tube_format").mapTo(String.class).list())
        .forEach(code -> formats.put(ReferenceCodes.key(code), code));
    return new ReferenceCodes(
        types, formats, coded("site"), coded("study"), endedStudies(), events());
  }

  private Map<String, Coded> coded(String table) {
    var found = new HashMap<String, Coded>();
    database
        .on(
            handle ->
                handle
                    .createQuery("SELECT id, code FROM " + table)
                    .map(
                        (row, context) -> new Coded(row.getObject(1, UUID.class), row.getString(2)))
                    .list())
        .forEach(one -> found.put(ReferenceCodes.key(one.code()), one));
    return found;
  }

  private Map<UUID, LocalDate> endedStudies() {
    return database
        .list(
            "SELECT id, closed_on FROM study WHERE closed_on IS NOT NULL",
            List.of(),
            row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<EventKey, UUID> events() {
    var found = new HashMap<EventKey, UUID>();
    database.on(
        handle -> {
          handle
              .createQuery("SELECT id, study_id, code FROM collection_event")
              .map(
                  (row, context) ->
                      found.put(
                          new EventKey(
                              row.getObject(2, UUID.class), ReferenceCodes.key(row.getString(3))),
                          row.getObject(1, UUID.class)))
              .list();
          return found;
        });
    return found;
  }
}
