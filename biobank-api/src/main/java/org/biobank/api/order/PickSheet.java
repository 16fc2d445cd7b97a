package org.biobank.api.order;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.biobank.api.csv.TameCsv;
import org.biobank.order.PickList;
import org.biobank.scanner.label.PdfSheet;

/** A pick list on paper or in a spreadsheet. */
final class PickSheet {
  private static final List<String> COLUMNS =
      List.of("barcode", "position", "type", "quantity", "taken");

  private PickSheet() {}

  static byte[] pdf(PickList list) {
    var sections = list.doors().stream().flatMap(PickSheet::sections).toList();
    return new PdfSheet("Pick list of order " + list.order(), facts(list), sections).render();
  }

  private static List<String> facts(PickList list) {
    var counts =
        "%d tubes, %d boxes, %d doors".formatted(list.tubes(), list.boxes(), list.doors().size());
    return list.astray().isEmpty()
        ? List.of("Site " + list.site(), counts)
        : List.of("Site " + list.site(), counts, list.astray().size() + " more stand in no store");
  }

  private static Stream<PdfSheet.Section> sections(PickList.Door door) {
    return door.boxes().stream()
        .map(
            box ->
                new PdfSheet.Section(
                    "%s: %s [%s]".formatted(door.name(), box.way(), box.code()),
                    COLUMNS,
                    box.tubes().stream().map(PickSheet::row).toList()));
  }

  private static List<String> row(PickList.Tube tube) {
    return List.of(
        tube.barcode(), tube.position(), tube.type(), tube.quantity() + " " + tube.unit(), "");
  }

  static String csv(PickList list) {
    var text = new StringWriter();
    var csv = TameCsv.into(text);
    csv.write(
        "door", "door_way", "box", "box_way", "position", "barcode", "type", "quantity", "unit");
    for (var door : list.doors()) {
      for (var box : door.boxes()) {
        for (var tube : box.tubes()) {
          csv.write(
              door.code(),
              door.way(),
              box.code(),
              box.way(),
              tube.position(),
              tube.barcode(),
              tube.type(),
              tube.quantity().toPlainString(),
              tube.unit());
        }
      }
    }
    return text.toString();
  }
}
