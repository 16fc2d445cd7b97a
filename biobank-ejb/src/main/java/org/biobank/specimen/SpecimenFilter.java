package org.biobank.specimen;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which specimens a list shows.
 *
 * @param prefix how the barcode begins
 * @param after the last barcode of the page before
 */
public record SpecimenFilter(
    Optional<String> prefix,
    Optional<String> type,
    Optional<SpecimenStatus> status,
    Optional<String> study,
    Optional<String> donor,
    Optional<String> after) {

  void into(List<String> conditions, Map<String, Object> binds) {
    prefix.ifPresent(
        text -> {
          conditions.add("s.barcode LIKE :prefix");
          binds.put("prefix", text.replaceAll("[%_\\\\]", "") + "%");
        });
    type.ifPresent(code -> add(conditions, binds, "s.type_code = :type", Map.entry("type", code)));
    status.ifPresent(
        one -> add(conditions, binds, "s.status = :status", Map.entry("status", one.name())));
    study.ifPresent(code -> add(conditions, binds, "y.code = :study", Map.entry("study", code)));
    donor.ifPresent(code -> add(conditions, binds, "d.code = :donor", Map.entry("donor", code)));
    after.ifPresent(last -> add(conditions, binds, "s.barcode > :after", Map.entry("after", last)));
  }

  private static void add(
      List<String> conditions,
      Map<String, Object> binds,
      String condition,
      Map.Entry<String, String> bind) {
    conditions.add(condition);
    binds.put(bind.getKey(), bind.getValue());
  }
}
