package org.biobank.specimen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.shared.Ascii;

/**
 * Which specimens a list shows, or an export has.
 *
 * @param prefix how the barcode begins
 * @param after the last barcode of the page before; absent on the first
 */
public record SpecimenFilter(
    Optional<String> prefix,
    Optional<String> type,
    Optional<SpecimenStatus> status,
    Optional<String> study,
    Optional<String> donor,
    Optional<String> after) {

  /** The same, for the page after this barcode. */
  public SpecimenFilter from(Optional<String> last) {
    return new SpecimenFilter(prefix, type, status, study, donor, last);
  }

  /** As conditions on {@code specimen s}, {@code study y} and {@code donor d}. */
  public void into(List<String> conditions, Map<String, Object> binds) {
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
    after.ifPresent(last -> Ascii.narrow(conditions, binds, "s.barcode > :after", "after", last));
  }
}
