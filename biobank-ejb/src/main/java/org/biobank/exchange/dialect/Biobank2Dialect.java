package org.biobank.exchange.dialect;

import static org.biobank.exchange.dialect.TemplateColumn.*;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.exchange.table.SourceRow;

/**
 * Biobank2's CSV files of specimens, of aliquots of aliquots ("grandchild"), and of positions. They
 * hold at most a thousand rows each there. A volume is in millilitres.
 */
record Biobank2Dialect(ForeignTimes times) implements Dialect {
  static final String NAME = "biobank2";

  private static final String TUBE = "Inventory ID";
  private static final String PARENT = "Parent inventory ID";
  private static final Pattern PARENTS = Pattern.compile(RowDraft.key(PARENT));
  private static final String[] PALLET = {"Pallet product barcode", "Pallet label"};

  private static final ForeignHeaders HEADERS =
      ForeignHeaders.of(
          ForeignHeaders.OF_PERSONS,
          TUBE,
          PARENT,
          "Volume",
          "Specimen type",
          "Created time",
          "Patient number",
          "Visit number",
          "Waybill",
          "Source Specimen",
          "Worksheet",
          "Current center",
          "Pallet product barcode",
          "Pallet label",
          "Pallet position",
          "Comment");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(List<String> header) {
    return HEADERS.anyIn(header, TUBE)
        && HEADERS.anyIn(header, "Pallet position", "Patient number", PARENT);
  }

  @Override
  public List<String> leftOut(List<String> header) {
    return HEADERS.leftOut(header);
  }

  @Override
  public List<String> ignored(List<String> header) {
    return HEADERS.ignored(header);
  }

  @Override
  public TranslatedRow translate(SourceRow row) {
    var draft = new RowDraft(row);
    draft
        .copy(BARCODE, TUBE)
        .put(PARENT_BARCODE, draft.parent(List.of(), PARENTS))
        .put(TYPE, ForeignTypes.ours(draft.text("Specimen type")))
        .put(LINEAGE, lineage(draft))
        .copy(DONOR, "Patient number")
        .copy(VISIT, "Visit number")
        .copy(SITE, "Current center")
        .time(times, COLLECTED_AT, "Created time")
        .time(times, VISITED_AT, "Created time")
        .copy(BOX, PALLET)
        .copy(POSITION, "Pallet position")
        .put(NOTE, note(draft));
    draft.quantity(QUANTITY, "ml", "Volume").ifPresent(unit -> draft.put(UNIT, unit));
    return draft.done();
  }

  /** A file of positions says nothing of lineage, and nothing is changed then. */
  private static String lineage(RowDraft draft) {
    if (Set.of("y", "yes", "true").contains(RowDraft.key(draft.text("Source Specimen")))) {
      return "PRIMARY";
    }
    return draft.text(PARENT).isBlank() ? "" : "ALIQUOT";
  }

  /** Where it came with, in words: waybills and worksheets are no objects of ours. */
  private static String note(RowDraft draft) {
    return Stream.of(
            draft.text("Comment"),
            named("Waybill ", draft.text("Waybill")),
            named("Worksheet ", draft.text("Worksheet")))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("; "));
  }

  private static String named(String what, String text) {
    return text.isBlank() ? "" : what + text;
  }
}
