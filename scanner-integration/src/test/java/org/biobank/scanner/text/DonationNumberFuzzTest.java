package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.biobank.scanner.text.DonationNumberReading.Check;
import org.biobank.scanner.text.DonationNumberReading.Read;
import org.biobank.scanner.text.DonationNumberReading.Refused;

class DonationNumberFuzzTest {
  @FuzzTest(maxDuration = "200s")
  void aNumberIsReadOrRefused(FuzzedDataProvider data) {
    var text = data.consumeRemainingAsString();
    var reading = DonationNumber.read(text);
    if (reading instanceof Read read) {
      var number = read.number();
      assertThat(text.replace(" ", "")).contains(number.text());
      assertThat(DonationNumber.read(number.transmitted()))
          .isEqualTo(new Read(number, number.checkFlags(), Check.FLAGS));
      assertThat(DonationNumber.read(number.text() + number.checkCharacter()))
          .isEqualTo(new Read(number, "", Check.CHARACTER));
    } else if (reading instanceof Refused refused) {
      assertThat(refused.position()).isBetween(0, text.length());
    }
  }
}
