package org.biobank.scanner.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.Optional;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.WellReading;

class RackFileFuzzTest {
  @FuzzTest(maxDuration = "200s")
  void aFileIsReadOrRefused(byte[] file) {
    holds(file, Optional.empty());
    for (FileProfile profile : FileProfile.all()) {
      holds(file, Optional.of(profile));
    }
  }

  private static void holds(byte[] file, Optional<FileProfile> profile) {
    try {
      var read =
          profile.isPresent()
              ? RackFileReader.read(file, profile.get(), RackLayout.RACK_96, Optional.of("f.csv"))
              : RackFileReader.read(file, RackLayout.RACK_96, Optional.of("f.csv"));
      var texts = new HashSet<String>();
      for (var well : read.scan().wells()) {
        if (well instanceof WellReading.Read tube) {
          assertThat(texts.add(tube.text())).as("a code stands in one well").isTrue();
        }
      }
    } catch (RackFileRefused refused) {
      assertThat(refused.faults()).isNotEmpty();
    }
  }
}
