package org.biobank.exchange.dialect;

import static org.biobank.exchange.dialect.TemplateColumn.*;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biobank.exchange.table.SourceRow;

/**
 * OpenSpecimen's CSV of specimens and of master specimens (participant, visit and specimen in one
 * row). Parts of a group are called {@code Group#Field}, repeated ones {@code Group#1#Field}.
 *
 * <p>A label is a specimen's name there, and a barcode may be missing: then the label is what our
 * tube is scanned by. Quantities are in millilitres, grams, micrograms or cells, as the class says.
 */
record OpenSpecimenDialect(ForeignTimes times) implements Dialect {
  static final String NAME = "openspecimen";

  private static final String[] LABEL = {"Specimen Label", "Label"};

  /** By key; repeated where a specimen has several, {@code Parent Specimen Label#2}. */
  private static final Pattern PARENTS =
      Pattern.compile("parent(specimens?)?(#\\d+)?(#?label)s?(#\\d+)?|pooledspecimens?(#.*)?");

  private static final String[] BOX_NAME = {"Location#Container", "Container"};
  private static final String[] PROTOCOL = {"CP Short Title", "Collection Protocol"};
  private static final String[] COLLECTED = {
    "Collection Event#Date and Time", "Collection Date", "Created On"
  };
  private static final int REPEATED_MAX = 10;

  /** Fluid in ml, tissue in gm, molecular in ug, cells counted. */
  private static final Map<String, String> UNIT_OF_CLASS =
      Map.of("fluid", "ml", "tissue", "gm", "molecular", "ug", "cell", "count");

  private static final Map<String, String> LINEAGES =
      Map.of("new", "PRIMARY", "aliquot", "ALIQUOT", "derived", "DERIVATIVE");

  private static final Set<String> NOT_THERE =
      Set.of("pending", "missedcollection", "notcollected");

  private static final ForeignHeaders HEADERS =
      ForeignHeaders.of(
          ForeignHeaders.OF_PERSONS + "|pmi#.*|.*#emailaddress|externalsubjectid",
          Stream.of(
                  Stream.of(LABEL),
                  Stream.of(BOX_NAME),
                  Stream.of(PROTOCOL),
                  Stream.of(COLLECTED),
                  externalIds(),
                  Stream.of(
                      "Barcode",
                      "Additional Label",
                      "Class",
                      "Type",
                      "Lineage",
                      "PPID",
                      "Event Label",
                      "Visit Name",
                      "Visit Date",
                      "Collection Site",
                      "Initial Quantity",
                      "Available Quantity",
                      "Freeze/Thaw Cycles",
                      "Collection Status",
                      "Activity Status",
                      "Location#Row",
                      "Location#Column",
                      "Location#Position",
                      "Row",
                      "Column",
                      "Position",
                      "Comments"))
              .flatMap(headers -> headers)
              .toArray(String[]::new));

  private static Stream<String> externalIds() {
    return IntStream.rangeClosed(1, REPEATED_MAX).mapToObj("External IDs#%d#Value"::formatted);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(List<String> header) {
    return HEADERS.anyIn(header, PROTOCOL)
        && HEADERS.anyIn(header, "Specimen Label", "Label", "Initial Quantity");
  }

  @Override
  public List<String> leftOut(List<String> header) {
    return HEADERS.leftOut(header);
  }

  @Override
  public List<String> ignored(List<String> header) {
    return HEADERS.ignored(header, PARENTS);
  }

  @Override
  public TranslatedRow translate(SourceRow row) {
    var draft = new RowDraft(row);
    refuseWhatIsNotThere(draft);
    names(draft);
    origin(draft);
    quantities(draft);
    place(draft);
    return draft.copy(FREEZE_THAW_CYCLES, "Freeze/Thaw Cycles").copy(NOTE, "Comments").done();
  }

  /** A row for a tube that is expected, was missed or is closed is no tube of a store. */
  private static void refuseWhatIsNotThere(RowDraft draft) {
    if (NOT_THERE.contains(RowDraft.key(draft.text("Collection Status")))) {
      draft.fault(
          new String[] {"Collection Status"},
          "specimen-not-collected",
          "This specimen was not collected.",
          "leave the row out; what is expected of a visit stands in the study's protocol");
    }
    if (!Set.of("", "active").contains(RowDraft.key(draft.text("Activity Status")))) {
      draft.fault(
          new String[] {"Activity Status"},
          "specimen-closed",
          "This specimen is closed.",
          "leave the row out; only what is in the store is taken over");
    }
  }

  private static void names(RowDraft draft) {
    var parent = draft.parent(List.of(), PARENTS);
    var aliases =
        Stream.concat(Stream.of("Additional Label"), externalIds())
            .map(draft::text)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("|"));
    draft
        .put(BARCODE, firstOf(draft.text("Barcode"), draft.text(LABEL)))
        .copy(TemplateColumn.LABEL, LABEL)
        .put(ALIAS, aliases)
        .copy(ROW_KEY, LABEL)
        .put(PARENT_ROW_KEY, parent)
        .put(PARENT_BARCODE, parent);
  }

  private void origin(RowDraft draft) {
    var lineage = draft.text("Lineage");
    draft
        .put(TYPE, ForeignTypes.ours(draft.text("Type")))
        .put(LINEAGE, LINEAGES.getOrDefault(RowDraft.key(lineage), lineage))
        .copy(DONOR, "PPID")
        .copy(STUDY, PROTOCOL)
        .copy(EVENT, "Event Label")
        .copy(VISIT, "Visit Name")
        .copy(SITE, "Collection Site")
        .time(times, VISITED_AT, "Visit Date")
        .time(times, COLLECTED_AT, COLLECTED);
  }

  private static void quantities(RowDraft draft) {
    var unit = UNIT_OF_CLASS.getOrDefault(draft.text("Class").toLowerCase(Locale.ROOT), "");
    var first = draft.quantity(QUANTITY, unit, "Initial Quantity");
    var left = draft.quantity(AVAILABLE_QUANTITY, unit, "Available Quantity");
    first.or(() -> left).ifPresent(ours -> draft.put(UNIT, ours));
  }

  private static void place(RowDraft draft) {
    var row = draft.text("Location#Row", "Row");
    var column = draft.text("Location#Column", "Column");
    draft
        .copy(BOX, BOX_NAME)
        .put(
            POSITION,
            row.isBlank() || column.isBlank()
                ? draft.text("Location#Position", "Position")
                : ForeignPlace.named(row, column));
  }

  private static String firstOf(String one, String other) {
    return one.isBlank() ? other : one;
  }
}
