package org.biobank.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScanTest {
  @Test
  void theTextItselfIsACodeWhereItCanBeOne() {
    assertThat(new Scan(" 0363132553 ").itself()).contains(new Barcode("0363132553"));
    assertThat(new Scan("]d221A\u001D10B").itself()).contains(new Barcode("(21)A(10)B"));
    assertThat(new Scan("7".repeat(65)).itself()).isEmpty();
  }

  @Test
  void theCodesWithinAreInTheOrderOfWhatTheyTell() {
    assertThat(new Scan("]d210LOT\u001D21SERIAL").content())
        .containsExactly(
            new Barcode("SERIAL"), new Barcode("LOT"), new Barcode("(10)LOT(21)SERIAL"));
    assertThat(new Scan("A\u0001").content()).isEmpty();
  }

  @Test
  void whatNobodyCanScanIsRefused() {
    assertThatThrownBy(() -> new Scan(" ")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new Scan("7".repeat(513))).isInstanceOf(Invalid.class);
  }

  /** GS1 7254: the given name of a patient. */
  @Test
  void theAuditDoesNotLearnWhatElseALabelSays() {
    assertThat(new Scan("]d28018395000000000000115\u001D7254ERIKA"))
        .hasToString("a scan of 35 characters");
    assertThat(new Scan("]C00363132553")).hasToString("0363132553");
  }
}
