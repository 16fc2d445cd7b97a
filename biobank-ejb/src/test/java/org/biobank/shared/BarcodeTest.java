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
}
