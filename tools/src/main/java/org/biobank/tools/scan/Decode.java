package org.biobank.tools.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.biobank.scanner.code.CodeReader;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.image.PictureLimits;
import org.biobank.scanner.image.PictureRefused;
import org.biobank.scanner.image.Pictures;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.RackNotFound;
import org.biobank.scanner.rack.RackProfile;
import org.biobank.scanner.rack.RackReader;
import org.biobank.tools.LaunchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads pictures and prints what is in them; needs no server. */
@Command(
    name = "decode",
    mixinStandardHelpOptions = true,
    description = {
      "Read pictures of racks, or of single codes, and print what is in them. Needs no server.",
      "",
      "Exit status 1 if one of the files could not be read; the others are done all the same."
    })
public final class Decode implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = "--rack",
      paramLabel = "ROWSxCOLS",
      description = "The pictures show racks of so many rows and columns, such as 8x12")
  private @Nullable String rack;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "above",
      description = {
        "The device, words joined by commas: above, below (mirrored), turned-90, turned-180,",
        "turned-270; and the tubes' form of code: matrix, fluidx, nunc, thermo"
      })
  private String profile = "above";

  @Option(names = "--json", description = "One line of JSON for each file")
  private boolean json;

  @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "PNG, JPEG, TIFF, BMP or GIF")
  private List<Path> files = List.of();

  private final PrintStream out;

  public Decode() {
    this(System.out);
  }

  Decode(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Optional<RackProfile> racks =
        Optional.ofNullable(rack).map(text -> ScanProfile.parse(profile, layout(text)));
    boolean allRead = true;
    for (var file : files) {
      var decoded = decode(file, racks);
      allRead &= !(decoded instanceof DecodedPicture.Failed);
      out.println(json ? line(decoded) : TerminalPicture.of(decoded));
    }
    return allRead ? 0 : 1;
  }

  private static RackLayout layout(String text) {
    try {
      return RackLayout.parse(text);
    } catch (IllegalArgumentException e) {
      throw new LaunchException("--rack: " + e.getMessage(), e);
    }
  }

  private static DecodedPicture decode(Path file, Optional<RackProfile> racks) {
    var name = file.toString();
    long start = System.nanoTime();
    try {
      var image = load(file);
      if (racks.isPresent()) {
        var scan = RackReader.read(image, racks.get());
        return DecodedPicture.Rack.of(name, scan, millisSince(start));
      }
      var codes = CodeReader.read(image);
      return DecodedPicture.Codes.of(name, codes, millisSince(start));
    } catch (PictureRefused | RackNotFound refused) {
      return new DecodedPicture.Failed(name, String.valueOf(refused.getMessage()));
    } catch (NoSuchFileException missing) {
      return new DecodedPicture.Failed(name, "there is no such file");
    } catch (IOException unreadable) {
      return new DecodedPicture.Failed(name, "the file cannot be read: " + unreadable.getMessage());
    }
  }

  private static GreyImage load(Path file) throws IOException {
    try (var picture = Files.newInputStream(file)) {
      return Pictures.load(picture, PictureLimits.DEFAULT);
    }
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static String line(DecodedPicture decoded) {
    try {
      return JSON.writeValueAsString(decoded);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of texts and numbers make JSON", e);
    }
  }
}
