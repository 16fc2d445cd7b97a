package org.biobank.api.storage;

import java.util.Optional;
import org.biobank.scanner.file.FileProfile;
import org.biobank.scanner.file.RackFileReader;
import org.biobank.scanner.file.RackFileRefused;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.shared.Invalid;
import org.biobank.storage.scan.RackContents;

/** Turns text files of rack scanners into what stands in the rack. */
public final class RackFiles {
  public static final String CSV = "text/csv";
  public static final String TSV = "text/tab-separated-values";
  public static final String TEXT = "text/plain";

  private RackFiles() {}

  /**
   * @param profile the name of a known format; blank to have it found out
   * @param name of the file, which may be the rack's code
   * @throws RackFileNotReadable with every fault of the file
   */
  static RackContents read(byte[] file, RackLayout layout, String profile, Optional<String> name) {
    try {
      var read =
          profile.isBlank()
              ? RackFileReader.read(file, layout, name)
              : RackFileReader.read(file, named(profile), layout, name);
      return ScanContents.of(read.scan());
    } catch (RackFileRefused refused) {
      throw new RackFileNotReadable(refused);
    }
  }

  private static FileProfile named(String profile) {
    return FileProfile.named(profile)
        .orElseThrow(() -> new Invalid("profile", "must be one of " + FileProfile.names()));
  }
}
