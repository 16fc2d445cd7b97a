package org.biobank.exchange.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.shared.Ascii;
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
        text ->
            Ascii.narrow(
                conditions,
                binds,
                "s.barcode LIKE :prefix",
                "prefix",
                text.replaceAll("[%_\\\\]", "") + "%"));
    type.ifPresent(code -> Ascii.narrow(conditions, binds, "s.type_code = :type", "type", code));
    status.ifPresent(
        one -> Ascii.narrow(conditions, binds, "s.status = :status", "status", one.name()));
    study.ifPresent(code -> Ascii.narrow(conditions, binds, "y.code = :study", "study", code));
    donor.ifPresent(code -> Ascii.narrow(conditions, binds, "d.code = :donor", "donor", code));
  }
}
