package org.biobank.tools.tour;

import static org.biobank.tools.client.NotAsMeant.unless;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biobank.tools.client.NotAsMeant;
import org.biobank.tools.client.Person;
import org.biobank.tools.client.Registration;

/**
 * The bench: a donor, a visit, labels, 96 aliquots, a rack read from its picture and stored, the
 * same rack with differences.
 */
final class BenchLeg {
  private static final int TUBES = TourRack.LAYOUT.wells();
  private static final int DRAWN = 20;
  private static final String FREEZER = "FRZ-HDB-01";

  private final Person bench;
  private final Path folder;
  private final Story story;

  /** What the later legs go on with. */
  record Stored(String donor, String box, TourRack rack) {}

  BenchLeg(Person bench, Path folder, Story story) {
    this.bench = bench;
    this.folder = folder;
    this.story = story;
  }

  Stored play() {
    story.chapter("At the bench in Heidelberg, Mara Lindqvist");
    var donor = donor();
    var parent = accession(donor);
    labels("tube-labels.pdf", List.of(parent));
    var rack = new TourRack(aliquots(parent));
    labels("aliquot-labels.pdf", rack.tubes());
    var box = emptyBox(FREEZER);
    unless(!box.isEmpty(), "no box is empty in " + FREEZER);
    store(box, rack);
    compareChanged(box, rack);
    return new Stored(donor, box, rack);
  }

  /** Leaves the box as it was found, for the next tour. */
  void tidy(Stored stored) {
    var path = "boxes/" + stored.box() + "/contents?missing=take-out";
    var map = bench.put(path, version(stored.box()), Map.of("wells", List.of()), 200);
    unless(map.path("wells").isEmpty(), stored.box() + " is not empty");
    story.say("tidied", "the rest of the rack is back on the bench, " + stored.box() + " is free");
  }

  private String donor() {
    var code = Registration.donor(bench);
    story.say("donor", code + " registered, consent to every purpose");
    return code;
  }

  private String accession(String donor) {
    var barcode = Registration.plasma(bench, donor, List.of(DRAWN)).get(0);
    story.say("visit", DRAWN + " mL of plasma came in, tube " + barcode);
    return barcode;
  }

  private void labels(String name, List<String> codes) {
    var pdf = bench.file("labels", Map.of("codes", codes, "template", "tube", "format", "pdf"));
    var start = new String(pdf, 0, Math.min(5, pdf.length), StandardCharsets.US_ASCII);
    unless(start.equals("%PDF-"), "the labels are no PDF but start with " + start);
    story.say("labels", codes.size() + " in " + keep(name, pdf));
  }

  private List<String> aliquots(String parent) {
    var version = bench.get("specimens/" + parent).path("version").asInt();
    var divided =
        bench.post(
            "specimens/" + parent + "/aliquots",
            version,
            Map.of("count", TUBES, "quantityEach", 0.2),
            201);
    var tubes = new ArrayList<String>();
    divided.path("aliquots").forEach(tube -> tubes.add(tube.asText()));
    unless(tubes.size() == TUBES, tubes.size() + " aliquots, not " + TUBES);
    story.say("aliquots", TUBES + " of 0.2 mL from " + parent);
    return tubes;
  }

  /** Depth first; empty text when every box below is in use. */
  private String emptyBox(String parent) {
    for (var child : bench.get("containers?parent=" + parent).path("items")) {
      var code = child.path("code").asText();
      if (!"BOX".equals(child.path("kind").asText())) {
        var found = emptyBox(code);
        if (!found.isEmpty()) {
          return found;
        }
      } else if (child.path("occupied").asInt() == 0 && child.path("capacity").asInt() == TUBES) {
        return code;
      }
    }
    return "";
  }

  private void store(String box, TourRack rack) {
    var picture = rack.scan(1);
    story.say("scanner", "rack photographed: " + keep("rack.png", picture));
    var preview = bench.postPicture("boxes/" + box + "/contents/preview", picture);
    expectCounts(preview, Map.of("NEW", TUBES));
    story.say("preview", box + ": " + preview.path("counts"));
    var map = bench.putPicture("boxes/" + box + "/contents", version(box), picture, 200);
    unless(map.path("wells").size() == TUBES, "the map shows " + map.path("wells").size());
    for (int place = 0; place < TUBES; place++) {
      var well = map.path("wells").path(place);
      var expected = TourRack.position(place).name() + " " + rack.tubes().get(place);
      var seen = well.path("position").asText() + " " + well.at("/specimen/barcode").asText();
      unless(seen.equals(expected), "the map shows " + seen + ", not " + expected);
    }
    story.say("stored", TUBES + " tubes where they were seen:");
    draw(map);
  }

  /** The box map of a terminal. */
  private void draw(JsonNode map) {
    var rows = new StringBuilder[map.path("rows").asInt()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = new StringBuilder(".".repeat(map.path("columns").asInt()));
    }
    for (var well : map.path("wells")) {
      rows[well.path("row").asInt()].setCharAt(well.path("column").asInt(), 'o');
    }
    for (int row = 0; row < rows.length; row++) {
      story.line((char) ('A' + row) + " " + String.join(" ", rows[row].toString().split("")));
    }
  }

  private void compareChanged(String box, TourRack rack) {
    var picture = rack.swapped(0, 1).without(5).scan(2);
    keep("rack-changed.png", picture);
    var preview = bench.postPicture("boxes/" + box + "/contents/preview", picture);
    expectCounts(preview, Map.of("MOVED_WITHIN", 2, "MISSING", 1, "ALREADY_HERE", TUBES - 3));
    bench.putPicture("boxes/" + box + "/contents", version(box), picture, 422);
    unless(
        bench.get("boxes/" + box).path("wells").size() == TUBES,
        "the refused scan changed the box");
    story.say(
        "again", "two swapped, one missing: " + preview.path("counts") + ", refused as it stands");
  }

  private int version(String box) {
    return bench.get("boxes/" + box).path("version").asInt();
  }

  private static void expectCounts(JsonNode preview, Map<String, Integer> expected) {
    var counts = preview.path("counts");
    var same =
        counts.size() == expected.size()
            && expected.entrySet().stream()
                .allMatch(entry -> counts.path(entry.getKey()).asInt() == entry.getValue());
    unless(same, "the preview says " + counts + ", not " + expected);
  }

  private Path keep(String name, byte[] content) {
    try {
      return Files.write(Files.createDirectories(folder).resolve(name), content);
    } catch (IOException e) {
      throw new NotAsMeant(folder.resolve(name) + " cannot be written: " + e.getMessage());
    }
  }
}
