package org.biobank.scanner.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.RackProfile;
import org.biobank.scanner.rack.RackReader;
import org.biobank.scanner.rack.WellPosition;
import org.biobank.scanner.rack.WellReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnRackTest {
  private static final WellPosition EMPTY = WellPosition.parse("C7");

  @ParameterizedTest
  @ValueSource(ints = {400, 600})
  void everyTubeOfADrawnRackIsReadWhereItStands(int dpi) {
    var tubes = tubes();

    var scan =
        RackReader.read(
            new DrawnRack(RackLayout.RACK_96, tubes, dpi, 7).png(), RackProfile.DEFAULT);

    var read =
        scan.read().stream()
            .collect(Collectors.toMap(WellReading.Read::position, WellReading.Read::text));
    assertThat(read).isEqualTo(tubes);
    assertThat(scan.at(EMPTY)).isInstanceOf(WellReading.Empty.class);
  }

  @Test
  void theSameSeedDrawsTheSamePicture() {
    var rack = new DrawnRack(RackLayout.RACK_96, tubes(), 150, 3);

    assertThat(rack.png()).isEqualTo(rack.png());
    assertThat(new DrawnRack(RackLayout.RACK_96, tubes(), 150, 4).png()).isNotEqualTo(rack.png());
  }

  private static Map<WellPosition, String> tubes() {
    var tubes = new HashMap<WellPosition, String>();
    var number = 412_000_001L;
    for (var position : RackLayout.RACK_96.positions()) {
      if (!position.equals(EMPTY)) {
        tubes.put(position, "0" + number++);
      }
    }
    return tubes;
  }
}
