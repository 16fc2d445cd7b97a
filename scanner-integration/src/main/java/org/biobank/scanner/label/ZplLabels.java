package org.biobank.scanner.label;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Labels in ZPL II for thermal printers. The printer makes the symbols itself. Every field is sent
 * in hexadecimal escapes ({@code ^FH}) but for letters and digits, so that no value can end its
 * field and give the printer a command.
 */
public final class ZplLabels {
  private static final String ESCAPED = "^FH\\";
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .-";
  private static final int QUALITY_ECC_200 = 200;
  private static final int QR_MAGNIFICATION_MAX = 10;

  private ZplLabels() {}

  /**
   * @throws LabelRefused if a code is too long for the template
   */
  public static byte[] render(LabelTemplate template, List<Label> labels, Resolution resolution) {
    var zpl = new StringBuilder();
    for (var label : labels) {
      append(zpl, LabelDrawing.of(template, label, resolution.dpi()));
    }
    return zpl.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void append(StringBuilder zpl, LabelDrawing drawing) {
    zpl.append("^XA^CI28")
        .append("^PW")
        .append(drawing.width())
        .append("^LL")
        .append(drawing.height())
        .append("^LH0,0\n");
    symbol(zpl, drawing);
    for (var text : drawing.texts()) {
      int size = (int) Math.floor(text.size());
      zpl.append(at(text.x(), text.baseline() - size))
          .append(String.format(Locale.ROOT, "^A0N,%d", size))
          .append(ESCAPED)
          .append("^FD")
          .append(escaped(text.words()))
          .append("^FS\n");
    }
    zpl.append("^PQ1^XZ\n");
  }

  private static void symbol(StringBuilder zpl, LabelDrawing drawing) {
    var code = drawing.label().code();
    zpl.append(at(drawing.symbolX(), drawing.symbolY()));
    switch (drawing.template().symbology()) {
      case DATA_MATRIX ->
          // The symbol's own escape character is sent, since firmware differs in its default; a
          // code that holds it has it doubled.
          zpl.append(
                  String.format(
                      Locale.ROOT, "^BXN,%d,%d,,,,_,1", drawing.moduleDots(), QUALITY_ECC_200))
              .append(ESCAPED)
              .append("^FD")
              .append(escaped(code.replace("_", "__")));
      case QR_CODE ->
          zpl.append(
                  String.format(
                      Locale.ROOT,
                      "^BQN,2,%d",
                      Math.min(QR_MAGNIFICATION_MAX, drawing.moduleDots())))
              .append(ESCAPED)
              .append("^FDMA,")
              .append(escaped(code));
      case CODE_128 ->
          // Mode A lets the printer choose subsets; > starts its own codes and is doubled as >0.
          zpl.append(
                  String.format(
                      Locale.ROOT,
                      "^BY%d^BCN,%d,N,N,N,A",
                      drawing.moduleDots(),
                      drawing.symbolHeight()))
              .append(ESCAPED)
              .append("^FD")
              .append(escaped(code.replace(">", ">0")));
    }
    zpl.append("^FS\n");
  }

  private static String at(int x, int y) {
    return String.format(Locale.ROOT, "^FO%d,%d", x, y);
  }

  /** UTF-8, every byte that is no letter, digit, blank, full stop or hyphen as \\XX. */
  private static String escaped(String words) {
    var sent = new StringBuilder();
    for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
      int value = b & 0xFF;
      if (PLAIN.indexOf(value) >= 0) {
        sent.append((char) value);
      } else {
        sent.append(String.format(Locale.ROOT, "\\%02X", value));
      }
    }
    return sent.toString();
  }
}
