package org.biobank.exchange.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of our own files, in the order of the template. Their headers are compared without
 * regard to case and surrounding blanks, and may stand in any order; only those that a file needs
 * have to be there.
 */
public enum TemplateColumn {
  /** Of the tube; blank: one is generated. */
  BARCODE("Barcode"),
  /** A name people gave it. */
  LABEL("Label"),
  /** Other names, separated by {@code |}. */
  ALIAS("Alias"),
  /** Code of a specimen type. */
  TYPE("Type"),
  /** PRIMARY, ALIQUOT, DERIVATIVE, POOL. */
  LINEAGE("Lineage"),
  /** Barcode of a specimen that is there, or that stands in the same file. */
  PARENT_BARCODE("Parent Barcode"),
  /** Any text that is unique in the file; for parents whose barcode is generated. */
  ROW_KEY("Row Key"),
  /** The {@link #ROW_KEY} of the parent's row, which may stand anywhere in the file. */
  PARENT_ROW_KEY("Parent Row Key"),
  /** Code of a donor, never a name. */
  DONOR("Donor"),
  STUDY("Study"),
  /** Code of a collection event of the study. */
  EVENT("Event"),
  /** Code of a visit that is there; or any text that is the same for all rows of a new visit. */
  VISIT("Visit"),
  /** ISO 8601, an offset or UTC. */
  VISITED_AT("Visited At"),
  SITE("Site"),
  /** What it held at first; a decimal number with a point. */
  QUANTITY("Quantity"),
  /** What is left of it. */
  AVAILABLE_QUANTITY("Available Quantity"),
  /** UCUM; must be the type's. */
  UNIT("Unit"),
  /** ISO 8601, an offset or UTC. */
  COLLECTED_AT("Collected At"),
  /** Code of a tube format. */
  TUBE_FORMAT("Tube Format"),
  /** 1 to 4. */
  RISK_GROUP("Risk Group"),
  /** Code of a container. */
  BOX("Box"),
  /** Name of a place of that container. */
  POSITION("Position"),
  /** How often it was thawed before it came here. */
  FREEZE_THAW_CYCLES("Freeze-Thaw Cycles"),
  /** AVAILABLE, ON_HOLD, ...: exported; what an import may do with it says docs/import.md. */
  STATUS("Status"),
  NOTE("Note");

  private static final Map<String, TemplateColumn> BY_KEY =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(it -> key(it.header), Function.identity()));

  private final String header;

  TemplateColumn(String header) {
    this.header = header;
  }

  /** As it stands in the first line of the file. */
  public String header() {
    return header;
  }

  /** Absent where the text is the header of none. */
  public static Optional<TemplateColumn> of(String header) {
    return Optional.ofNullable(BY_KEY.get(key(header)));
  }

  private static String key(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }
}
