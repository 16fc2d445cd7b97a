package org.biobank.scanner.label;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Labels in ZPL II for thermal printers. The printer makes the symbols itself; what its commands
 * cannot make is sent as boxes and pictures. Every field is sent in hexadecimal escapes ({@code
 * ^FH}) but for letters and digits, so that no value can end its field and give the printer a
 * command.
 */
public final class ZplLabels {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .-";
  private static final int QUALITY_ECC_200 = 200;

  /** {@code ^BY} and, on older printers, {@code ^BQ} take no wider module. */
  private static final int MODULE_DOTS_MAX = 10;

  /** Last character that the printers' own font is sure to have (ISO 8859-1). */
  private static final int OWN_FONT_LAST = 0xFF;

  private ZplLabels() {}

  /**
   * @throws LabelRefused if a code is too long for the template
   */
  public static byte[] render(LabelTemplate template, List<Label> labels, Resolution resolution) {
    var zpl = new StringBuilder();
    for (var label : labels) {
      append(zpl, LabelDrawing.of(template, label, resolution));
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
      text(zpl, text);
    }
    zpl.append("^PQ1^XZ\n");
  }

  private static void symbol(StringBuilder zpl, LabelDrawing drawing) {
    var symbol = drawing.symbol();
    var code = drawing.label().code();
    var symbology = drawing.template().symbology();
    if (symbology != LabelSymbology.DATA_MATRIX && symbol.moduleDots() > MODULE_DOTS_MAX) {
      boxes(zpl, symbol);
      return;
    }
    switch (symbology) {
      case DATA_MATRIX -> field(zpl, dataMatrix(symbol), code.replace("_", "__"));
      // Error correction Q, input mode automatic.
      case QR_CODE -> field(zpl, qrCode(symbol), "QA," + code);
      case CODE_128 -> field(zpl, code128(symbol), ">:" + code128(code));
    }
  }

  /**
   * Size and escape character are sent: left to itself, a printer takes the size that its encoder
   * comes to, and firmware differs in the character.
   */
  private static String dataMatrix(DrawnSymbol symbol) {
    int side = symbol.modules().getWidth();
    var size = symbol.moduleDots() + "," + QUALITY_ECC_200 + "," + side + "," + side;
    return at(symbol.x(), symbol.y()) + "^BXN," + size + ",,_";
  }

  /** A printer draws it as much lower as the last {@code ^BY} said a bar is high. */
  private static String qrCode(DrawnSymbol symbol) {
    return "^BY2,3,1" + at(symbol.x(), symbol.y() - 1) + "^BQN,2," + symbol.moduleDots();
  }

  private static String code128(DrawnSymbol symbol) {
    var bars = "^BCN," + symbol.rowDots() + ",N,N,N,N";
    return "^BY" + symbol.moduleDots() + at(symbol.x(), symbol.y()) + bars;
  }

  /** With {@code >:} before it in code set B, where > calls for what {@code ^BC} has no key for. */
  private static String code128(String code) {
    return code.replace(">", ">0").replace("^", "><").replace("~", ">=");
  }

  private static void boxes(StringBuilder zpl, DrawnSymbol symbol) {
    for (var bar : symbol.bars()) {
      int thickness = Math.min(bar.width(), bar.height());
      zpl.append(at(bar.x(), bar.y()))
          .append("^GB" + bar.width() + "," + bar.height() + "," + thickness + "^FS\n");
    }
  }

  private static void text(StringBuilder zpl, LabelText text) {
    if (text.words().chars().allMatch(c -> c <= OWN_FONT_LAST)) {
      var command = "^FT" + text.x() + "," + text.baseline() + "^A0N," + (int) text.size();
      field(zpl, command, text.words());
    } else {
      zpl.append(ZplPicture.command(text));
    }
  }

  private static void field(StringBuilder zpl, String commands, String value) {
    zpl.append(commands).append("^FH\\^FD").append(escaped(value)).append("^FS\n");
  }

  private static String at(int x, int y) {
    return "^FO" + x + "," + y;
  }

  /** UTF-8, every byte that is no letter, digit, blank, full stop or hyphen as \\XX. */
  private static String escaped(String words) {
    var sent = new StringBuilder();
    for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
      int value = b & 0xFF;
      if (PLAIN.indexOf(value) >= 0) {
        sent.append((char) value);
      } else {
        sent.append('\\').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return sent.toString();
  }
}
