package org.biobank.api.order;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.biobank.api.csv.TameCsv;
import org.biobank.order.HandoverRecord;
import org.biobank.scanner.label.PdfSheet;
import org.biobank.shared.PlainDecimal;

/** The protocol of a handover on paper or in a spreadsheet. */
final class HandoverSheet {
  private HandoverSheet() {}

  static byte[] pdf(HandoverRecord handover) {
    var tubes =
        new PdfSheet.Section(
            handover.tubes().size() + " tubes",
            List.of("barcode", "type", "quantity", "collected", "returned"),
            handover.tubes().stream().map(HandoverSheet::row).toList());
    return new PdfSheet("Handover of order " + handover.order(), facts(handover), List.of(tubes))
        .render();
  }

  private static List<String> facts(HandoverRecord handover) {
    var purposes =
        handover.purposes().stream()
            .map(purpose -> purpose.label())
            .collect(Collectors.joining(", "));
    return List.of(
        "From site " + handover.site() + ", study " + handover.study(),
        "To " + handover.recipient() + ", taken by " + handover.takenBy(),
        "For " + handover.requester() + ": " + handover.project(),
        "Purposes: " + purposes,
        "Conditions: " + handover.conditions().orElse("none"),
        "Handed over at " + handover.handedOverAt() + " by " + handover.handedOverBy());
  }

  private static List<String> row(HandoverRecord.Tube tube) {
    return List.of(
        tube.barcode(),
        tube.type(),
        PlainDecimal.shown(tube.quantity()) + " " + tube.unit(),
        tube.collectedAt().toString(),
        tube.returnedAt().map(Object::toString).orElse(""));
  }

  static String csv(HandoverRecord handover) {
    var text = new StringWriter();
    var csv = TameCsv.into(text);
    csv.write(
        "order",
        "recipient",
        "barcode",
        "type",
        "quantity",
        "unit",
        "collected_at",
        "handed_over_at",
        "returned_at",
        "quantity_back");
    for (var tube : handover.tubes()) {
      csv.write(
          handover.order(),
          handover.recipient(),
          tube.barcode(),
          tube.type(),
          tube.quantity().toPlainString(),
          tube.unit(),
          tube.collectedAt().toString(),
          handover.handedOverAt().toString(),
          tube.returnedAt().map(Object::toString).orElse(""),
          tube.quantityBack().map(BigDecimal::toPlainString).orElse(""));
    }
    return text.toString();
  }
}
