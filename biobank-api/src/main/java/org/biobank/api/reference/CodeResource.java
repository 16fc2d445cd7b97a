package org.biobank.api.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import org.biobank.lookup.IdentifiedCode;
import org.biobank.lookup.IdentifyCode;
import org.biobank.shared.Scan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a scanned code is, and what can be done with it. */
@Path("codes/{code}")
@ApplicationScoped
@Tag(name = "Reference")
public class CodeResource {
  @Inject private IdentifyCode identifyCode;

  /** What kinds of things a scan can mean; UNKNOWN is an answer, not an error. */
  public enum Kind {
    SPECIMEN,
    CONTAINER,
    DONOR,
    VISIT,
    SHIPMENT,
    KIT,
    UNKNOWN
  }

  /**
   * The answer to a scan.
   *
   * @param path where the front end shows it
   */
  public record ScannedCode(
      String code,
      Kind kind,
      String title,
      List<Fact> facts,
      List<Action> actions,
      @Nullable String path) {}

  /** One thing worth knowing at a glance. */
  public record Fact(String label, String value) {}

  /** Something that can be done with it. */
  public record Action(String id, String label) {}

  @GET
  @Operation(
      summary =
          "What a scanned code is, whatever its case; GS1 and ISBT 128 labels by the code they"
              + " hold")
  public ScannedCode identify(@PathParam("code") Scan scan) {
    return identifyCode
        .identify(scan)
        .map(CodeResource::known)
        .orElseGet(
            () ->
                new ScannedCode(
                    scan.raw(), Kind.UNKNOWN, "Unknown code", List.of(), List.of(), null));
  }

  private static ScannedCode known(IdentifiedCode found) {
    var facts = new ArrayList<Fact>();
    if (found.status() != null) {
      facts.add(new Fact("Status", found.status()));
    }
    facts.add(new Fact("Site", found.site()));
    return new ScannedCode(
        found.code(),
        Kind.valueOf(found.kind().name()),
        found.ofOneOfYourSites() ? found.title() : found.title() + " of " + found.site(),
        facts,
        found.ofOneOfYourSites() ? actions(found) : List.of(),
        found.ofOneOfYourSites() ? path(found) : null);
  }

  private static List<Action> actions(IdentifiedCode found) {
    var open = new Action("open", "Open");
    return switch (found.kind()) {
      case SPECIMEN ->
          List.of(
              open,
              new Action("place", "Put into a box"),
              new Action("aliquot", "Make aliquots"),
              new Action("process", "Record processing"),
              new Action("pack", "Pack into a shipment"),
              new Action("label", "Print a label"));
      case CONTAINER ->
          found.box()
              ? List.of(
                  open, new Action("place", "Store a rack"), new Action("label", "Print a label"))
              : List.of(open);
      case SHIPMENT -> List.of(open, new Action("pack", "Pack"), new Action("receive", "Receive"));
      case KIT -> List.of(new Action("accession", "Take in a visit"), open);
      case DONOR, VISIT -> List.of(open);
    };
  }

  private static String path(IdentifiedCode found) {
    var page =
        switch (found.kind()) {
          case SPECIMEN -> "/specimens/";
          case CONTAINER -> found.box() ? "/boxes/" : "/storage/";
          case DONOR -> "/donors/";
          case VISIT -> "/visits/";
          case SHIPMENT -> "/shipments/";
          case KIT -> "/kits/";
        };
    return page + found.code();
  }
}
