package org.biobank.scanner.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.RackScan;
import org.biobank.scanner.rack.TubeCodeRule;
import org.biobank.scanner.rack.WellPosition;
import org.biobank.scanner.rack.WellReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RackFileReaderTest {
  private static final RackLayout LAYOUT = RackLayout.RACK_96;

  @Test
  void visionMatesFileKeepsLeadingZerosAndNamesTheRack() {
    var file =
        read(
            """
            Date\tTime\tLocationCell\tLocationColumn\tLocationRow\tTubeCode\tRackID
            20260627\t09:26:10\tA1\t1\tA\t0363132553\tplate_1
            20260627\t09:26:10\tB1\t1\tB\tNo Tube\tplate_1
            20260627\t09:26:10\tC1\t1\tC\tNo Read\tplate_1
            """
                .replace("\n", "\r\n"));

    assertThat(file.profile()).isEqualTo("visionmate");
    assertThat(file.rackCode()).contains("plate_1");
    assertThat(tells(file, "A1")).isEqualTo("0363132553");
    assertThat(tells(file, "B1")).isEqualTo("EMPTY");
    assertThat(tells(file, "C1")).isEqualTo("UNREAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"23 Aug 2012 01:42:01 PM", "26 06 2017 03:51:22 PM"})
  void aMatrixTraceIsKnownByItsFirstLine(String time) {
    var file =
        read(
            "Date & time of Trace = "
                + time
                + "\nRack Base Name: 02498606\n"
                + "A01;    1034998087\nA02;    No TrakMate\n");

    assertThat(file.profile()).isEqualTo("matrix-trace");
    assertThat(file.rackCode()).contains("02498606");
    assertThat(tells(file, "A1")).isEqualTo("1034998087");
    assertThat(tells(file, "A2")).isEqualTo("EMPTY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Position", "Tube Position"})
  void traxcersFirstLineIsTheRack(String position) {
    var file = read("PL-0042\n" + position + ",Tube ID,Status\nA01,0012345678,ok\n");

    assertThat(file.rackCode()).contains("PL-0042");
    assertThat(tells(file, "A1")).isEqualTo("0012345678");
  }

  @Test
  void fluidXFilesAreReadWithAndWithoutTheRack() {
    var plain = read("\uFEFFA1, FR05653780\nA2,NO READ\nA3,EMPTY\nA4,\n");
    var withRack = read("TR00012345,A1,FX05653780\nTR00012345,A2,FX05653781\n");

    assertThat(tells(plain, "A1")).isEqualTo("FR05653780");
    assertThat(tells(plain, "A2")).isEqualTo("UNREAD");
    assertThat(tells(plain, "A3")).isEqualTo("EMPTY");
    assertThat(tells(plain, "A4")).isEqualTo("EMPTY");
    assertThat(tells(withRack, "A2")).isEqualTo("FX05653781");
    assertThat(withRack.rackCode()).contains("TR00012345");
  }

  @Test
  void theAnswerOfAFluidXScannerMayBeginAndEndWithItsOwnWords() {
    var file =
        RackFileReader.read(
            bytes("Reading...\nA01,0123456789\nA02,No Tube\nOK - p, Failed 0\n"),
            FileProfile.FLUIDX_ANSWER,
            LAYOUT,
            Optional.empty());

    assertThat(tells(file, "A1")).isEqualTo("0123456789");
  }

  @Test
  void aFileMayBeNamedAfterItsRack() {
    var file =
        RackFileReader.read(
            bytes("A01,\"0123456789\"\nA02,\"NOREAD\"\n"),
            FileProfile.NAMED_BY_RACK,
            LAYOUT,
            Optional.of("C:\\scans\\RK0042.csv"));

    assertThat(file.rackCode()).contains("RK0042");
    assertThat(tells(file, "A2")).isEqualTo("UNREAD");
  }

  @Test
  void rowAndColumnMayStandTheOtherWayRound() {
    var file =
        read(
            """
            Tube ID,Row,Column,Original Sample,Box ID:403130
            "31321375","1","A",""
            "31321376","2","A",""
            """);

    assertThat(file.profile()).isEqualTo("box-in-header");
    assertThat(file.rackCode()).contains("403130");
    assertThat(tells(file, "A2")).isEqualTo("31321376");
  }

  @Test
  void aVisionMateAnswerListsTheWellsColumnByColumn() {
    var codes = new String[96];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = i == 1 ? "No Tube" : i == 2 ? "No Read" : "%010d".formatted(i);
    }

    var file = CodeListReader.VISIONMATE.read(String.join(",", codes) + "\u0003", LAYOUT);

    assertThat(tells(file, "A1")).isEqualTo("0000000000");
    assertThat(tells(file, "B1")).isEqualTo("EMPTY");
    assertThat(tells(file, "C1")).isEqualTo("UNREAD");
    assertThat(tells(file, "A2")).isEqualTo("0000000008");
    assertThat(catchRefusal(() -> CodeListReader.VISIONMATE.read("1,2,3", LAYOUT)).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.problem()).contains("3 codes for 96 wells"));
  }

  @Test
  void allFaultsAreToldAtOnceWithLineAndPosition() {
    var refused =
        catchRefusal(
            () ->
                read(
                    """
                    A1,0000000001
                    A1,0000000002
                    B1,0000000001
                    J1,0000000003
                    C1,???x
                    hello,0000000004
                    D1,0000000005
                    E1,0000000006
                    F1,0000000007
                    G1,0000000008
                    H1,0000000009
                    A2,0000000010
                    B2,0000000011
                    """));

    assertThat(refused.faults())
        .extracting(FileFault::line, FileFault::position)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "A1"),
            org.assertj.core.groups.Tuple.tuple(3, "B1"),
            org.assertj.core.groups.Tuple.tuple(4, "J1"),
            org.assertj.core.groups.Tuple.tuple(5, "C1"),
            org.assertj.core.groups.Tuple.tuple(6, "hello"));
    assertThat(refused).hasMessageContaining("line 3, B1, '0000000001': stands in A1 too");
  }

  @Test
  void aCodeThatBreaksTheProfilesRuleIsAFault() {
    var rule = FileProfile.FLUIDX.withRule(TubeCodeRule.matching("[A-Z]{2}\\d{8}"));

    var refused =
        catchRefusal(
            () ->
                RackFileReader.read(
                    bytes("A1,FR05653780\nA2,05653781\n"), rule, LAYOUT, Optional.empty()));

    assertThat(refused.faults()).extracting(FileFault::line).containsExactly(2);
  }

  @Test
  void markedEncodingsAreReadAndOthersRefusedInWords() {
    String text = "\uFEFFA1,FR05653780\nA2,FR05653781\n";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(tells(RackFileReader.read(text.getBytes(charset), LAYOUT, Optional.empty()), "A2"))
          .isEqualTo("FR05653781");
    }
    for (byte[] bytes :
        List.of(
            "A1,Müller1".getBytes(StandardCharsets.ISO_8859_1),
            "A1,1234".getBytes(StandardCharsets.UTF_16LE),
            new byte[0],
            new byte[2 << 20],
            "x".repeat(5000).getBytes(StandardCharsets.UTF_8),
            bytes("A1,\"open\nA2,1234\n"),
            bytes("nothing here"))) {
      assertThat(catchRefusal(() -> RackFileReader.read(bytes, LAYOUT, Optional.empty())).faults())
          .isNotEmpty();
    }
  }

  /** Whatever the separator, the line ends, the writing of positions and the order of columns. */
  @Test
  void aRackWrittenInAnyWayIsFoundOutAndReadBack() {
    var random = new Random(20261123);
    for (int round = 0; round < 200; round++) {
      char separator = ",;\t".charAt(random.nextInt(3));
      String end = List.of("\n", "\r\n").get(random.nextInt(2));
      boolean codeFirst = random.nextBoolean();
      var text = new StringBuilder(random.nextBoolean() ? heading(codeFirst, separator) + end : "");
      var expected = new String[96];
      for (int i = 0; i < 96; i++) {
        var position = LAYOUT.positions().get(i);
        String code = random.nextInt(8) == 0 ? "No Tube" : "%010d".formatted(random.nextInt());
        code = code.replace('-', '7');
        expected[i] = code.equals("No Tube") ? "EMPTY" : code;
        String name = written(position, random.nextInt(4));
        text.append(codeFirst ? code + separator + name : name + separator + code).append(end);
      }

      var scan = RackFileReader.read(bytes(text.toString()), LAYOUT, Optional.empty()).scan();

      for (int i = 0; i < 96; i++) {
        assertThat(tells(scan.wells().get(i))).as("round %d", round).isEqualTo(expected[i]);
      }
    }
  }

  private static String heading(boolean codeFirst, char separator) {
    return codeFirst ? "Tube" + separator + "Well" : "Well" + separator + "Tube";
  }

  private static String written(WellPosition position, int way) {
    String letter = position.name().substring(0, 1);
    int number = position.column() + 1;
    return switch (way) {
      case 0 -> letter + number;
      case 1 -> "%s%02d".formatted(letter, number);
      case 2 -> letter.toLowerCase(java.util.Locale.ROOT) + number;
      default -> "%s/%02d".formatted(letter, number);
    };
  }

  private static RackFile read(String text) {
    return RackFileReader.read(bytes(text), LAYOUT, Optional.empty());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static RackFileRefused catchRefusal(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(RackFileRefused.class, call);
  }

  private static String tells(RackFile file, String position) {
    RackScan scan = file.scan();
    return tells(scan.at(WellPosition.parse(position)));
  }

  private static String tells(WellReading well) {
    if (well instanceof WellReading.Read read) {
      return read.text();
    }
    return well instanceof WellReading.Empty ? "EMPTY" : "UNREAD";
  }
}
