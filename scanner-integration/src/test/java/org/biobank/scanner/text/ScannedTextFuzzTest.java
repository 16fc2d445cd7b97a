package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class ScannedTextFuzzTest {
  /** No code comes out that was not scanned; only blanks and backslashes may go. */
  @FuzzTest(maxDuration = "200s")
  void everyCodeStandsInTheScan(FuzzedDataProvider data) {
    var text = data.consumeRemainingAsString();
    for (String code : ScannedText.of(WedgeProfile.USUAL, text).codes()) {
      assertThat(code).isNotEmpty();
      assertThat(bare(text)).contains(bare(code));
    }
  }

  private static String bare(String text) {
    return text.replace("\\", "").replace(" ", "");
  }
}
