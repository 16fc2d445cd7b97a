package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds the table of docs/labels.md to what the code draws. */
class LabelsPageTest {
  private static final Path PAGE = Path.of("../docs/labels.md");
  private static final String TEN_CHARACTERS = "TB-0000017";

  @Test
  void thePageSaysTheSizesThatAreDrawn() throws IOException {
    var rows =
        Arrays.stream(LabelTemplate.values())
            .map(LabelsPageTest::row)
            .collect(Collectors.joining("\n"));
    if (Boolean.getBoolean("biobank.write-docs")) {
      var page = Files.readString(PAGE);
      int start = page.indexOf("| `TUBE`");
      int end = page.indexOf("\n\n", start);
      Files.writeString(PAGE, page.substring(0, start) + rows + page.substring(end));
    }
    assertThat(Files.readString(PAGE))
        .as(
            "write it anew: mvn -pl scanner-integration test -Dtest=LabelsPageTest -DargLine=-Dbiobank.write-docs=true")
        .contains(rows + "\n\n");
  }

  private static String row(LabelTemplate template) {
    var resolutions =
        Arrays.stream(Resolution.values())
            .map(resolution -> cell(template, resolution))
            .collect(Collectors.joining(" | "));
    var symbology = template.symbology();
    return "| `%s` | %s x %s | %s, %s %s | %s |"
        .formatted(
            template,
            plain(template.widthMm()),
            plain(template.heightMm()),
            switch (symbology) {
              case DATA_MATRIX -> "Data Matrix";
              case QR_CODE -> "QR";
              case CODE_128 -> "Code 128";
            },
            plain(template.symbolMm()),
            symbology.isLinear() ? "high" : "square",
            resolutions);
  }

  /** Dots a module, their millimetres, and how many letters fit. */
  private static String cell(LabelTemplate template, Resolution resolution) {
    int dots =
        LabelDrawing.of(template, new Label(TEN_CHARACTERS, List.of()), resolution)
            .symbol()
            .moduleDots();
    int most =
        IntStream.rangeClosed(1, 64).filter(n -> fits(template, n, resolution)).max().orElse(0);
    return String.format(Locale.ROOT, "%d = %.2f, %d", dots, resolution.mm(dots), most);
  }

  private static boolean fits(LabelTemplate template, int letters, Resolution resolution) {
    try {
      return LabelDrawing.of(template, new Label("W".repeat(letters), List.of()), resolution)
          != null;
    } catch (LabelRefused refused) {
      return false;
    }
  }

  private static String plain(double mm) {
    return mm == Math.rint(mm) ? String.valueOf(Math.round(mm)) : String.valueOf(mm);
  }
}
