package org.biobank.exchange.dialect;

import static org.biobank.exchange.dialect.TemplateColumn.*;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biobank.exchange.table.SourceRow;

/**
 * LabKey Sample Manager's sample files with storage columns. A box is called there by the path of
 * what is around it, since {@code Box 1} stands in every freezer; our box must carry that path as
 * its code or as one of its other names.
 */
record LabKeyDialect(ForeignTimes times) implements Dialect {
  static final String NAME = "labkey";

  private static final String[] SAMPLE = {"Sample ID", "Name", "Sample Name"};
  private static final String[] ALIQUOTED_FROM = {"Aliquoted From", "AliquotedFromLSID"};

  /** By key; {@code MaterialInputs/Blood} where the file says of what type the parents are. */
  private static final Pattern DERIVED_FROM =
      Pattern.compile("(materialinputs|parentsamples?|parents?)(/.*)?");

  private static final String[] COLLECTED = {
    "Collection Date", "Sample Collection Date", "Draw Date", "Date Collected"
  };
  private static final String[] STORAGE = {
    "Stored Amount",
    "Amount",
    "Units",
    "Freeze Thaw Count",
    "Storage Location",
    "Storage Row",
    "Storage Col",
    "Storage Unit Label",
    "Storage Comment"
  };

  private static final ForeignHeaders HEADERS =
      ForeignHeaders.of(
          ForeignHeaders.OF_PERSONS + "|checkedoutby|createdby|modifiedby",
          Stream.of(
                  Stream.of(SAMPLE),
                  Stream.of(ALIQUOTED_FROM),
                  Stream.of(COLLECTED),
                  Stream.of(STORAGE),
                  Stream.of(
                      "Barcode",
                      "Sample Type",
                      "Participant ID",
                      "Study",
                      "Visit ID",
                      "Description"))
              .flatMap(headers -> headers)
              .toArray(String[]::new));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(List<String> header) {
    return HEADERS.anyIn(header, SAMPLE)
        && HEADERS.anyIn(
            header, "Stored Amount", "Storage Location", "Storage Unit Label", "Aliquoted From");
  }

  @Override
  public List<String> leftOut(List<String> header) {
    return HEADERS.leftOut(header);
  }

  @Override
  public List<String> ignored(List<String> header) {
    return HEADERS.ignored(header, DERIVED_FROM);
  }

  @Override
  public TranslatedRow translate(SourceRow row) {
    var draft = new RowDraft(row);
    var barcode = draft.text("Barcode");
    var parent = draft.parent(List.of(draft.text(ALIQUOTED_FROM)), DERIVED_FROM);
    draft
        .put(BARCODE, barcode.isBlank() ? draft.text(SAMPLE) : barcode)
        .copy(LABEL, SAMPLE)
        .copy(ROW_KEY, SAMPLE)
        .put(PARENT_ROW_KEY, parent)
        .put(PARENT_BARCODE, parent)
        .put(TYPE, ForeignTypes.ours(draft.text("Sample Type")))
        .put(LINEAGE, lineage(draft))
        .copy(DONOR, "Participant ID")
        .copy(STUDY, "Study")
        .copy(VISIT, "Visit ID")
        .time(times, COLLECTED_AT, COLLECTED)
        .copy(FREEZE_THAW_CYCLES, "Freeze Thaw Count")
        .copy(NOTE, "Storage Comment", "Description");
    var unit = draft.text("Units");
    draft
        .quantity(QUANTITY, unit, "Stored Amount", "Amount")
        .ifPresent(ours -> draft.put(UNIT, ours));
    place(draft);
    return draft.done();
  }

  private static String lineage(RowDraft draft) {
    if (!draft.text(ALIQUOTED_FROM).isBlank()) {
      return "ALIQUOT";
    }
    return draft.says(DERIVED_FROM) ? "DERIVATIVE" : "";
  }

  private static void place(RowDraft draft) {
    var around = draft.text("Storage Location").replaceAll("\\s*/\\s*", "/");
    var box = draft.text("Storage Unit Label");
    draft.put(BOX, around.isBlank() || box.isBlank() ? around + box : around + "/" + box);
    var row = draft.text("Storage Row");
    var column = draft.text("Storage Col");
    draft.put(
        POSITION,
        row.isBlank() || column.isBlank() ? row + column : ForeignPlace.named(row, column));
  }
}
