package org.biobank.scanner.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A small printer: reads ZPL II from the first character to the last and draws what it says. What
 * it does not know is an error, and so is what the programming guide does not allow.
 */
final class ZplReader {
  private static final Pattern COMMAND = Pattern.compile("\\^(A0|[A-Z]{2})([^^~]*)");

  /** A command as it is taken from what was sent; line ends are no data. */
  record Command(String name, String data) {
    int number(int parameter) {
      return Integer.parseInt(text(parameter));
    }

    String text(int parameter) {
      return data.split(",", -1)[parameter];
    }
  }

  /** A label that was drawn and the values of its fields, with all escapes taken back. */
  record Printed(BufferedImage picture, List<String> fields) {}

  private final List<Printed> printed = new ArrayList<>();
  private final List<String> fields = new ArrayList<>();
  private BufferedImage paper = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
  private Command kind = new Command("", "");
  private int width;
  private int x;
  private int y;
  private int moduleDots;
  private int barDots;
  private char escape;
  private String value = "";

  static List<Printed> print(String zpl) {
    var printer = new ZplReader();
    commands(zpl).forEach(printer::follow);
    return printer.printed;
  }

  static List<Command> commands(String zpl) {
    var commands = new ArrayList<Command>();
    var matcher = COMMAND.matcher(zpl);
    while (matcher.lookingAt()) {
      commands.add(new Command(matcher.group(1), matcher.group(2).replace("\n", "")));
      matcher.region(matcher.end(), zpl.length());
    }
    if (matcher.regionStart() != zpl.length()) {
      throw new IllegalArgumentException("no command: " + zpl.substring(matcher.regionStart()));
    }
    return commands;
  }

  private void follow(Command command) {
    switch (command.name()) {
      case "XA", "LH", "PQ" -> {}
      case "CI" -> require(command.data().equals("28"), "fields are UTF-8");
      case "PW" -> width = command.number(0);
      case "LL" -> paper = blank(command.number(0));
      case "FO", "FT" -> {
        x = command.number(0);
        y = command.number(1);
      }
      case "BY" -> {
        moduleDots = command.number(0);
        require(moduleDots >= 1 && moduleDots <= 10, "^BY takes 1 to 10 dots");
        barDots = command.data().contains(",") ? command.number(2) : 10;
      }
      case "A0", "BX", "BQ", "BC", "GB", "GF" -> kind = command;
      case "FH" -> escape = command.data().charAt(0);
      case "FD" -> value = unescaped(command.data());
      case "FS" -> field();
      case "XZ" -> {
        printed.add(new Printed(paper, List.copyOf(fields)));
        fields.clear();
      }
      default -> throw new IllegalArgumentException("unknown command " + command);
    }
  }

  private BufferedImage blank(int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }

  private void field() {
    switch (kind.name()) {
      case "A0" -> words();
      case "BX" -> dataMatrix();
      case "BQ" -> qrCode();
      case "BC" -> code128();
      case "GB" -> box(x, y, kind.number(0), kind.number(1));
      case "GF" -> dots();
      default -> throw new IllegalArgumentException("a field of no kind");
    }
    kind = new Command("", "");
    escape = 0;
  }

  /** The printer's own font is another, and narrower. */
  private void words() {
    fields.add(value);
    var pen = paper.createGraphics();
    pen.setColor(Color.BLACK);
    var place = AffineTransform.getTranslateInstance(x, y);
    pen.fill(place.createTransformedShape(LabelFont.outline(value, kind.number(1))));
    pen.dispose();
  }

  @SuppressWarnings("deprecation")
  private void dataMatrix() {
    require(kind.number(2) == 200, "ECC 200");
    var escapes = kind.text(6);
    var code = value.replace(escapes + escapes, "\0").replace('\0', escapes.charAt(0));
    fields.add(code);
    var size = new com.google.zxing.Dimension(kind.number(3), kind.number(4));
    require(size.getWidth() % 2 == 0 && size.getWidth() <= 49, "even, at most 49");
    var hints =
        Map.of(
            EncodeHintType.DATA_MATRIX_SHAPE,
            SymbolShapeHint.FORCE_SQUARE,
            EncodeHintType.MIN_SIZE,
            size,
            EncodeHintType.MAX_SIZE,
            size);
    var modules = new DataMatrixWriter().encode(code, BarcodeFormat.DATA_MATRIX, 1, 1, hints);
    draw(modules, kind.number(1), kind.number(1));
  }

  private void qrCode() {
    require(value.startsWith("QA,"), "error correction and input mode come first");
    var code = value.substring(3);
    fields.add(code);
    require(kind.number(2) >= 1 && kind.number(2) <= 10, "^BQ takes 1 to 10 dots");
    y += barDots;
    var hints =
        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 0);
    try {
      var modules = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 1, 1, hints);
      draw(modules, kind.number(2), kind.number(2));
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void code128() {
    require(value.startsWith(">:"), "code set B");
    var code =
        Pattern.compile(">(.)")
            .matcher(value.substring(2))
            .replaceAll(
                found ->
                    switch (found.group(1)) {
                      case "0" -> ">";
                      case "<" -> "^";
                      case "=" -> "~";
                      default -> throw new IllegalArgumentException("another code set");
                    });
    fields.add(code);
    var hints = Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.FORCE_CODE_SET, "B");
    var modules = new Code128Writer().encode(code, BarcodeFormat.CODE_128, 1, 1, hints);
    draw(modules, moduleDots, kind.number(1));
  }

  private void draw(BitMatrix modules, int columnDots, int rowDots) {
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row)) {
          box(x + column * columnDots, y + row * rowDots, columnDots, rowDots);
        }
      }
    }
  }

  private void box(int left, int top, int across, int down) {
    require(
        left >= 0
            && top >= 0
            && left + across <= paper.getWidth()
            && top + down <= paper.getHeight(),
        "on the label");
    var pen = paper.createGraphics();
    pen.setColor(Color.BLACK);
    pen.fillRect(left, top, across, down);
    pen.dispose();
  }

  private void dots() {
    require(kind.text(0).equals("A") && kind.number(1) == kind.number(2), "hexadecimal, all of it");
    byte[] bits = HexFormat.of().parseHex(kind.text(4));
    require(bits.length == kind.number(1), "as many as said");
    int rowDots = kind.number(3) * 8;
    for (int i = 0; i < bits.length * 8; i++) {
      if ((bits[i / 8] & 0x80 >> i % 8) != 0) {
        box(x + i % rowDots, y + i / rowDots, 1, 1);
      }
    }
  }

  private String unescaped(String data) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < data.length(); i++) {
      if (escape != 0 && data.charAt(i) == escape) {
        bytes.write(HexFormat.fromHexDigits(data, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(data.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void require(boolean held, String rule) {
    if (!held) {
      throw new IllegalArgumentException(rule);
    }
  }
}
