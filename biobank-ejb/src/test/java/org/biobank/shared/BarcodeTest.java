package org.biobank.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarcodeTest {
  @Test
  void isAPlainStringInJson() throws Exception {
    assertThat(Json.MAPPER.readValue("\" 0412345678 \"", Barcode.class))
        .isEqualTo(new Barcode("0412345678"));
    assertThat(Json.MAPPER.writeValueAsString(new Barcode("bx-7"))).isEqualTo("\"bx-7\"");
  }

  @Test
  void twoScannersThatDisagreeOnCapsLockReadTheSameCode() {
    assertThat(new Barcode("bx-000123")).isEqualTo(new Barcode("BX-000123"));
  }

  @Test
  void whatTheScannerAddsIsTakenOff() {
    assertThat(new Barcode("]C00363132553")).isEqualTo(new Barcode("0363132553"));
    assertThat(new Barcode("]d2010952123454321321A1\u001D10L7").text())
        .isEqualTo("(01)09521234543213(21)A1(10)L7");
    assertThat(new Barcode("\u001D010952123454321321A1\u001D10L7"))
        .isEqualTo(new Barcode("(01)09521234543213(21)a1(10)l7"));
    assertThat(new Barcode("]C0=A99991412345600").text()).isEqualTo("=A99991412345600");
  }

  /** GS1 7254: the given name of a patient. */
  @Test
  void whatALabelSaysOfAPatientIsNoPartOfItsCode() {
    assertThat(new Barcode("]d28018395000000000000113\u001D7254ERIKA").text())
        .isEqualTo("(8018)395000000000000113");
  }

  @Test
  void aLabelIsKnownByEachCodeItHolds() {
    assertThat(new Barcode("(01)09521234543213(21)A1").content())
        .containsExactly(new Barcode("A1"), new Barcode("09521234543213"));
    assertThat(new Barcode("010952123454321321A1").content())
        .containsExactly(
            new Barcode("A1"),
            new Barcode("09521234543213"),
            new Barcode("(01)09521234543213(21)A1"));
    assertThat(new Barcode("0412345678").content()).isEmpty();
  }

  @Test
  void whatHasNoOneMeaningIsNoCode() {
    assertThat(Barcode.parse("A\u0001B")).isEmpty();
    assertThat(Barcode.parse("7".repeat(65))).isEmpty();
    assertThat(Barcode.parse("")).isEmpty();
    assertThat(Barcode.parse("]C0")).contains(new Barcode("]c0"));
  }
}
