package org.biobank.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontEndPathTest {
  @ParameterizedTest
  @CsvSource({
    "GET, /, STAFF_PAGE",
    "GET, /boxes/BX-000123, STAFF_PAGE",
    "HEAD, /donors, STAFF_PAGE",
    "GET, /courier, COURIER_PAGE",
    "GET, /courier/SH-2026-0007, COURIER_PAGE",
    "GET, /assets/index-4fa1.js, HASHED_FILE",
    "GET, /icon.svg, FILE",
    "GET, /courier-sw.js, FILE",
    "GET, /api/nothing-here, SERVER",
    "GET, /fhir/Patient, SERVER",
    "GET, /epcis/events, SERVER",
    "GET, /proof/019b0e3e-f195-795b-a73f-fb89edde7e1b, STAFF_PAGE",
    "GET, /health/ready, SERVER",
    "POST, /boxes/BX-000123, SERVER",
  })
  void anAddressWithoutAFileIsAPageUnlessItIsTheServers(
      String method, String path, FrontEndPath expected) {
    assertThat(FrontEndPath.of(method, path)).isEqualTo(expected);
  }
}
