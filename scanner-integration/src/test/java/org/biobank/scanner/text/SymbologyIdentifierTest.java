package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbologyIdentifierTest {
  @ParameterizedTest
  @CsvSource({
    "]C1, CODE_128, true",
    "]C0, CODE_128, false",
    "]d2, DATA_MATRIX, true",
    "]d1, DATA_MATRIX, false",
    "]Q3, QR_CODE, true",
    "]Q1, QR_CODE, false",
    "]e0, GS1_DATABAR, true",
    "]J1, DOT_CODE, true",
    "]O5, CODABLOCK, true",
    "]O4, CODABLOCK, false",
    "]K1, CODE_16K, true",
    "]C2, CODE_128, false",
    "]d3, DATA_MATRIX, false",
    "]d5, DATA_MATRIX, true",
    "]Q4, QR_CODE, true",
    "]Q5, QR_CODE, false",
    "]z0, AZTEC, false",
    "]A0, CODE_39, false",
    "]E0, EAN_UPC, false",
    "]I1, INTERLEAVED_2_OF_5, false",
    "]L2, PDF_417, false"
  })
  void theIdentifierNamesTheSymbologyAndWhetherItIsGs1(
      String text, AimSymbology symbology, boolean gs1) {
    var identifier = SymbologyIdentifier.at(text + "DATA").orElseThrow();
    assertThat(identifier.symbology()).isEqualTo(symbology);
    assertThat(identifier.isGs1()).isEqualTo(gs1);
    assertThat(identifier).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "]", "]C", "]?1X", "]C X", "C1X", "[C1X", "]Cé"})
  void anythingElseIsNoIdentifier(String text) {
    assertThat(SymbologyIdentifier.at(text)).isEmpty();
  }
}
