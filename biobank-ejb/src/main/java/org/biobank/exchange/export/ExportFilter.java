package org.biobank.exchange.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.specimen.SpecimenStatus;

/**
 * Which specimens are exported: as the list of specimens filters.
 *
 * @param prefix how the barcode begins
 */
public record ExportFilter(
    Optional<String> prefix,
    Optional<String> type,
    Optional<SpecimenStatus> status,
    Optional<String> study,
    Optional<String> donor) {

  void into(List<String> conditions, Map<String, Object> binds) {
    prefix.ifPresent(
        text -> {
          conditions.add("s.barcode LIKE :prefix");
          binds.put("prefix", text.replaceAll("[%_\\\\]", "") + "%");
        });
    type.ifPresent(code -> add(conditions, binds, "s.type_code", "type", code));
    status.ifPresent(one -> add(conditions, binds, "s.status", "status", one.name()));
    study.ifPresent(code -> add(conditions, binds, "y.code", "study", code));
    donor.ifPresent(code -> add(conditions, binds, "d.code", "donor", code));
  }

  private static void add(
      List<String> conditions,
      Map<String, Object> binds,
      String column,
      String name,
      String value) {
    conditions.add(column + " = :" + name);
    binds.put(name, value);
  }
}
