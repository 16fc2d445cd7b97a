package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.biobank.scanner.text.WedgeScan.Refused;
import org.biobank.scanner.text.WedgeScan.Taken;

class WedgeFuzzTest {
  private static final WedgeProfile NARROW =
      new WedgeProfile(
          new ScanFraming("\u0002", List.of("\u0003", "\u0003\n"), true, 40), SeparatorSigns.USUAL);

  @FuzzTest(maxDuration = "200s")
  void aScanIsTakenOrRefused(FuzzedDataProvider data) {
    var profile = data.consumeBoolean() ? NARROW : WedgeProfile.USUAL;
    var keys = data.consumeRemainingAsString();
    var input = new WedgeInput(profile);
    for (int i = 0; i < keys.length(); i++) {
      input.type(keys.charAt(i)).ifPresent(scan -> holds(profile, keys, scan));
    }
    input.stop().ifPresent(scan -> assertThat(scan).isInstanceOf(Refused.class));
    holds(profile, keys, WedgeInput.of(profile, keys));
  }

  private static void holds(WedgeProfile profile, String keys, WedgeScan scan) {
    if (scan instanceof Taken taken) {
      assertThat(keys).contains(taken.text());
      assertThat(taken.text()).isNotEmpty().hasSizeLessThanOrEqualTo(profile.framing().lengthMax());
    } else if (scan instanceof Refused refused) {
      assertThat(refused.position()).isBetween(0, keys.length());
    }
  }
}
