package org.biobank.epcis;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.biobank.custody.SubjectKind;
import org.biobank.scanner.text.ElementString;
import org.biobank.scanner.text.ElementStringReading;
import org.biobank.scanner.text.SeparatorSigns;

/**
 * What things are called outside: by GS1 Digital Link where their code is a GS1 key, else by an
 * address of this installation.
 *
 * @param base of this installation, without a slash at the end
 * @param zone in which its people live
 */
public record EpcisNames(String base, ZoneId zone) {
  private static final String GS1 = "https://id.gs1.org/";

  /** What an identifier of ours names: codes under which it may stand in the store. */
  record Named(Optional<SubjectKind> kind, List<String> codes) {}

  String of(SubjectKind kind, String code) {
    return gs1(code).orElseGet(() -> own(kind.name().toLowerCase(Locale.ROOT), code));
  }

  /** The place itself, without the position in it; absent of what is no place to point at. */
  Optional<String> place(String place) {
    int colon = place.indexOf(':');
    var rest = place.substring(colon + 1);
    return switch (colon < 0 ? "" : place.substring(0, colon)) {
      case "box", "container" -> Optional.of(of(SubjectKind.CONTAINER, rest.split("/", 2)[0]));
      case "bench" -> Optional.of(own("site", rest) + "/bench");
      case "site" -> Optional.of(own("site", rest));
      default -> Optional.empty();
    };
  }

  /**
   * Whose hands. A courier is told by the company, never by name.
   *
   * @param carrier of the shipment, if known
   */
  String party(String custodian, Optional<String> carrier) {
    int colon = custodian.indexOf(':');
    var rest = custodian.substring(colon + 1);
    return custodian.startsWith("courier:")
        ? own("carrier", carrier.orElse("unknown"))
        : own(colon < 0 ? "party" : custodian.substring(0, colon), rest);
  }

  Optional<String> site(String custodian) {
    return custodian.startsWith("site:")
        ? Optional.of(own("site", custodian.substring("site:".length())))
        : Optional.empty();
  }

  private String own(String kind, String code) {
    return base + "/id/" + kind + "/" + encoded(code);
  }

  /** Where anybody sees the proof that an event stands in the log. */
  String proof(java.util.UUID event) {
    return base + "/proof/" + event;
  }

  String vocabulary() {
    return base + "/epcis/vocabulary#";
  }

  /** What an identifier names; absent if it is none of ours. A code alone is taken as one. */
  Optional<Named> read(String epc) {
    if (epc.startsWith(GS1)) {
      return fromGs1(epc.substring(GS1.length())).map(codes -> new Named(Optional.empty(), codes));
    }
    if (!epc.contains(":")) {
      return Optional.of(new Named(Optional.empty(), List.of(epc)));
    }
    for (var kind : SubjectKind.values()) {
      var prefix = base + "/id/" + kind.name().toLowerCase(Locale.ROOT) + "/";
      if (epc.startsWith(prefix)) {
        return Optional.of(
            new Named(Optional.of(kind), List.of(decoded(epc.substring(prefix.length())))));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> gs1(String code) {
    var reading =
        code.startsWith("(")
            ? ElementString.readBracketed(code)
            : ElementString.read(code, SeparatorSigns.EXACT);
    if (!(reading instanceof ElementStringReading.Parsed parsed)) {
      return Optional.empty();
    }
    var content = parsed.content();
    if (content.value("01").isPresent() && content.value("21").isPresent()) {
      return Optional.of(
          GS1 + "01/" + content.value("01").get() + "/21/" + encoded(content.value("21").get()));
    }
    // an own number may look like an SSCC: only the form for people says that it is one
    return code.startsWith("(")
        ? content.value("00").map(sscc -> GS1 + "00/" + sscc)
        : Optional.empty();
  }

  private static Optional<List<String>> fromGs1(String path) {
    var parts = path.split("/", -1);
    if (parts.length == 4 && parts[0].equals("01") && parts[2].equals("21")) {
      var serial = decoded(parts[3]);
      return Optional.of(
          List.of("(01)" + parts[1] + "(21)" + serial, "01" + parts[1] + "21" + serial));
    }
    return parts.length == 2 && parts[0].equals("00")
        ? Optional.of(List.of("(00)" + parts[1]))
        : Optional.empty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
