package org.biobank.exchange.row;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.specimentype.SpecimenType;

/**
 * The codes that files may use: small tables, read once for a thousand rows.
 *
 * @param types by code in capitals, as the others
 * @param ended last days of the studies that have one
 * @param events by study and code
 */
public record ReferenceCodes(
    Map<String, SpecimenType> types,
    Map<String, String> formats,
    Map<String, Coded> sites,
    Map<String, Coded> studies,
    Map<UUID, LocalDate> ended,
    Map<EventKey, UUID> events) {

  /** A site or study. */
  public record Coded(UUID id, String code) {}

  /** A collection event by its code. */
  public record EventKey(UUID studyId, String code) {}

  public static String key(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  Optional<String> typeCode(String text) {
    return Optional.ofNullable(types.get(key(text))).map(SpecimenType::code);
  }

  Optional<String> formatCode(String text) {
    return Optional.ofNullable(formats.get(key(text)));
  }

  Optional<Coded> site(String text) {
    return Optional.ofNullable(sites.get(key(text)));
  }

  public Optional<Coded> study(String text) {
    return Optional.ofNullable(studies.get(key(text)));
  }

  /** The study's last day, where it ended before that one. */
  Optional<LocalDate> endedBefore(UUID studyId, LocalDate day) {
    return Optional.ofNullable(ended.get(studyId)).filter(day::isAfter);
  }

  Optional<UUID> event(UUID studyId, String text) {
    return Optional.ofNullable(events.get(new EventKey(studyId, key(text))));
  }
}
