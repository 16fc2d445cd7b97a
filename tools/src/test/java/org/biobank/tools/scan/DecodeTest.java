package org.biobank.tools.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biobank.scanner.drawing.DrawnRack;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.WellPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The contract of {@code ./biobank decode} that other programs script against. */
class DecodeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path rack;
  private int status;

  @BeforeEach
  void draw() throws IOException {
    var tubes = new java.util.HashMap<WellPosition, String>();
    RackLayout.RACK_96.positions().stream()
        .filter(position -> position.row() < 6)
        .forEach(position -> tubes.put(position, "04123%05d".formatted(tubes.size())));
    rack =
        Files.write(
            folder.resolve("rack.png"),
            new DrawnRack(RackLayout.RACK_96, Map.copyOf(tubes), 400, 5).png());
  }

  @Test
  void aRackIsOneLineWithAllItsWellsInRowOrder() throws IOException {
    var lines = decode("--rack", "8x12", "--json", rack.toString());

    assertThat(status).isZero();
    assertThat(lines).hasSize(1);
    var told = lines.get(0);
    assertThat(told.path("file").asText()).isEqualTo(rack.toString());
    assertThat(told.path("rows").asInt()).isEqualTo(8);
    assertThat(told.path("cols").asInt()).isEqualTo(12);
    assertThat(told.has("rackCode")).isTrue();
    assertThat(told.path("rackCode").isNull()).isTrue();
    assertThat(told.path("millis").isIntegralNumber()).isTrue();
    assertThat(told.path("wells").findValuesAsText("position"))
        .isEqualTo(RackLayout.RACK_96.positions().stream().map(WellPosition::name).toList());
    assertThat(told.at("/wells/13/state").asText()).isEqualTo("READ");
    assertThat(told.at("/wells/13/text").asText()).startsWith("04123");
    assertThat(told.at("/wells/13/confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(told.at("/wells/95/state").asText()).isEqualTo("EMPTY");
    assertThat(told.at("/wells/95/text").isNull()).isTrue();
  }

  @Test
  void whatCannotBeReadIsSaidAndTheOthersAreDone() throws IOException {
    var none = Files.writeString(folder.resolve("none.png"), "no picture");
    var lines =
        decode(
            "--rack", "8x12", "--json", none.toString(), folder + "/missing.png", rack.toString());

    assertThat(status).isOne();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).path("error").asText()).contains("not a picture");
    assertThat(lines.get(1).path("error").asText()).contains("no such file");
    assertThat(lines.get(2).path("wells").size()).isEqualTo(96);
  }

  @Test
  void aTextOfAnotherFormThanTheTubesIsNeverARead() throws IOException {
    var told =
        decode("--rack", "8x12", "--profile", "above,fluidx", "--json", rack.toString()).get(0);

    assertThat(told.path("wells").findValuesAsText("state")).doesNotContain("READ");
    assertThat(told.path("wells").findValuesAsText("state")).contains("UNREAD", "EMPTY");
  }

  @Test
  void aTerminalGetsAMap() {
    var map = printed("--rack", "8x12", rack.toString());

    assertThat(map).contains("72 read, 0 unread, 24 empty").contains("  H  ");
  }

  private List<JsonNode> decode(String... arguments) throws IOException {
    var lines = new ArrayList<JsonNode>();
    for (var line : printed(arguments).lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private String printed(String... arguments) {
    var bytes = new ByteArrayOutputStream();
    var command = new CommandLine(new Decode(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
    status = command.execute(arguments);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
