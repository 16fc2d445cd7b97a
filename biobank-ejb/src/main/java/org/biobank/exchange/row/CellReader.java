package org.biobank.exchange.row;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.shared.Barcode;
import org.biobank.shared.PlainDecimal;
import org.biobank.specimen.Lineage;
import org.biobank.specimen.SpecimenStatus;

/**
 * Brings each cell into the one spelling in which the export writes it, so that two texts that mean
 * the same are the same; or says what would do. Pure.
 */
final class CellReader {
  /** Empties the cell of a specimen that is there; a blank one keeps what is there. */
  static final String CLEAR = "[clear]";

  private static final Set<TemplateColumn> CLEARABLE =
      EnumSet.of(
          TemplateColumn.LABEL,
          TemplateColumn.ALIAS,
          TemplateColumn.TUBE_FORMAT,
          TemplateColumn.RISK_GROUP,
          TemplateColumn.NOTE);
  private static final int INTEGER_DIGITS = 10;
  private static final int FRACTION_DIGITS = 4;
  private static final int NOTE_MAX = 500;
  private static final int CODE_MAX = 40;
  private static final int KEY_MAX = 120;
  private static final int THAWS_MAX = 100;
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private final ReferenceCodes reference;
  private final Instant now;

  CellReader(ReferenceCodes reference, Instant now) {
    this.reference = reference;
    this.now = now;
  }

  /** A row's cells as they will be compared and written. */
  record ReadCells(Map<TemplateColumn, String> cells, List<RowFault> faults) {}

  ReadCells read(Map<TemplateColumn, String> cells) {
    var read = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
    var faults = new ArrayList<RowFault>();
    cells.forEach(
        (column, text) -> {
          try {
            read.put(column, text.equalsIgnoreCase(CLEAR) ? cleared(column) : text(column, text));
          } catch (Unfit unfit) {
            faults.add(new RowFault(column.header(), text, unfit.slug, unfit.detail, unfit.remedy));
          }
        });
    return new ReadCells(read, faults);
  }

  private static String cleared(TemplateColumn column) {
    if (!CLEARABLE.contains(column)) {
      throw new Unfit(
          "cannot-clear", "This cannot be emptied.", "Leave the cell blank to keep it.");
    }
    return CLEAR;
  }

  private String text(TemplateColumn column, String text) {
    return switch (column) {
      case BARCODE, PARENT_BARCODE, BOX -> barcode(text);
      case LABEL, ALIAS -> labels(column, text);
      case TYPE -> known(reference.typeCode(text), "unknown-type", "No specimen type", "types");
      case TUBE_FORMAT ->
          known(reference.formatCode(text), "unknown-tube-format", "No tube format", "formats");
      case LINEAGE -> constant(Lineage.class, text, "unknown-lineage");
      case STATUS -> constant(SpecimenStatus.class, text, "unknown-status");
      case QUANTITY, AVAILABLE_QUANTITY -> quantity(text);
      case VISITED_AT, COLLECTED_AT -> time(text).toString();
      case RISK_GROUP -> whole(text, 1, 4);
      case FREEZE_THAW_CYCLES -> whole(text, 0, THAWS_MAX);
      case NOTE -> limited(text, NOTE_MAX);
      case ROW_KEY, PARENT_ROW_KEY -> limited(text, KEY_MAX);
      case DONOR, STUDY, EVENT, VISIT, SITE, POSITION, UNIT -> code(text);
    };
  }

  private static String barcode(String text) {
    return Barcode.parse(text)
        .map(Barcode::text)
        .orElseThrow(
            () ->
                new Unfit(
                    "not-a-code",
                    "This can be no barcode.",
                    "1 to 64 printable ASCII characters."));
  }

  private static String labels(TemplateColumn column, String text) {
    try {
      var labels = LabelTexts.read(column, text);
      if (!labels.isEmpty()) {
        return LabelTexts.text(column, labels);
      }
    } catch (IllegalArgumentException notOne) {
      // told below
    }
    throw new Unfit(
        "not-a-label",
        "A label has 1 to 64 printable ASCII characters.",
        "One label, or several with | between them; an alias as SYSTEM:text.");
  }

  private static String code(String text) {
    if (text.length() > CODE_MAX || !text.chars().allMatch(one -> one >= ' ' && one < 127)) {
      throw new Unfit("not-a-code", "This can be no code.", "At most 40 ASCII characters.");
    }
    return text;
  }

  private static String limited(String text, int most) {
    if (text.length() > most) {
      throw new Unfit("too-long", "This is too long.", "At most " + most + " characters.");
    }
    return text;
  }

  private static String known(Optional<String> found, String slug, String what, String where) {
    return found.orElseThrow(
        () -> new Unfit(slug, what + " has this code.", "A code of the list of " + where + "."));
  }

  private static <E extends Enum<E>> String constant(Class<E> type, String text, String slug) {
    var name = text.toUpperCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(type.getEnumConstants())
        .map(Enum::name)
        .filter(name::equals)
        .findFirst()
        .orElseThrow(
            () ->
                new Unfit(
                    slug,
                    "There is no such word here.",
                    "One of "
                        + String.join(
                            ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())
                        + "."));
  }

  private static String quantity(String text) {
    return Optional.of(text)
        .filter(given -> given.length() <= 20)
        .flatMap(PlainDecimal::read)
        .map(BigDecimal::stripTrailingZeros)
        .filter(CellReader::fitsItsColumn)
        .map(BigDecimal::toPlainString)
        .orElseThrow(
            () ->
                new Unfit(
                    "not-a-quantity",
                    "This is no quantity.",
                    "A decimal number from 0 with a point and at most 4 digits behind it: 1.25."));
  }

  private static boolean fitsItsColumn(BigDecimal number) {
    return number.signum() >= 0
        && number.scale() <= FRACTION_DIGITS
        && number.precision() - number.scale() <= INTEGER_DIGITS;
  }

  private static String whole(String text, int least, int most) {
    if (text.matches("\\d{1,3}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return Integer.toString(number);
      }
    }
    throw new Unfit(
        "not-in-range",
        "This number is out of range.",
        "A whole number " + least + " to " + most + ".");
  }

  private Instant time(String text) {
    var time =
        parsed(text)
            .orElseThrow(
                () ->
                    new Unfit(
                        "not-a-time",
                        "This is no time.",
                        "ISO 8601: 2026-03-02T08:00:00Z, or 2026-03-02 08:00 in UTC, or a day."));
    if (time.isBefore(EARLIEST) || time.isAfter(now)) {
      throw new Unfit(
          "time-out-of-range", "This is before 1900 or in the future.", "When it happened.");
    }
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private static Optional<Instant> parsed(String text) {
    var iso = text.replace(' ', 'T');
    try {
      if (iso.length() == "2026-03-02".length()) {
        return Optional.of(LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      boolean zoned = iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:?\\d\\d");
      return Optional.of(
          zoned
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with one cell. */
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String slug;
    private final String detail;
    private final String remedy;

    Unfit(String slug, String detail, String remedy) {
      super(detail, null, false, false);
      this.slug = slug;
      this.detail = detail;
      this.remedy = remedy;
    }
  }
}
