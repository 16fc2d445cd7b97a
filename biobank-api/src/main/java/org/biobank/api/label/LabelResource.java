package org.biobank.api.label;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.biobank.api.label.LabelOrder.Format;
import org.biobank.api.label.LabelOrder.Paper;
import org.biobank.api.request.WithoutIdempotencyKey;
import org.biobank.lookup.DescribeLabels;
import org.biobank.scanner.label.Label;
import org.biobank.scanner.label.LabelRefused;
import org.biobank.scanner.label.PdfLabels;
import org.biobank.scanner.label.PngLabel;
import org.biobank.scanner.label.Resolution;
import org.biobank.scanner.label.SheetLayout;
import org.biobank.scanner.label.SvgLabel;
import org.biobank.scanner.label.ZplLabels;
import org.biobank.shared.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Labels for tubes, boxes, freezers and parcels. Drawn after the query, outside its transaction.
 */
@Path("labels")
@ApplicationScoped
@Tag(name = "Labels")
public class LabelResource {
  private static final int DPI = 300;

  @Inject private DescribeLabels describeLabels;

  @POST
  @Operation(
      summary = "Make labels",
      description = "PDF and ZPL hold many, PNG and SVG one. A PDF can begin on a used sheet.")
  @APIResponse(responseCode = "200", description = "The file")
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "403", description = "outside-your-scope")
  @APIResponse(responseCode = "422", description = "codes-unknown; member codes names them")
  @WithoutIdempotencyKey(because = "a label changes nothing")
  public Response make(@Valid @NotNull LabelOrder order) {
    var labels =
        describeLabels.describe(order.codes()).stream()
            .map(text -> new Label(text.code(), text.lines()))
            .toList();
    var name = "labels." + order.format().name().toLowerCase(Locale.ROOT);
    return Response.ok(file(order, labels))
        .type(order.format().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
        .build();
  }

  private static byte[] file(LabelOrder order, List<Label> labels) {
    var template = order.template();
    try {
      var resolution = Resolution.of(order.dpi().orElse(DPI));
      return switch (order.format()) {
        case PDF ->
            new PdfLabels(template, sheet(order), resolution)
                .render(labels, order.firstFree().orElse(1));
        case ZPL -> ZplLabels.render(template, labels, resolution);
        case PNG -> PngLabel.render(template, only(labels, order.format()), resolution);
        case SVG -> SvgLabel.render(template, only(labels, order.format()), resolution);
      };
    } catch (LabelRefused refused) {
      throw new Invalid(pointer(refused), String.valueOf(refused.getMessage()));
    }
  }

  private static String pointer(LabelRefused refused) {
    return switch (refused.wrong()) {
      case CODE -> "/codes";
      case RESOLUTION -> "/dpi";
      case SHEET -> "/paper";
      case FIRST_FREE -> "/firstFree";
    };
  }

  private static SheetLayout sheet(LabelOrder order) {
    return switch (order.paper().orElse(Paper.ROLL)) {
      case ROLL -> SheetLayout.roll(order.template());
      case A4 -> SheetLayout.A4;
      case LETTER -> SheetLayout.LETTER;
    };
  }

  private static Label only(List<Label> labels, Format format) {
    if (labels.size() > 1) {
      throw new Invalid("/codes", format + " holds one label; take PDF or ZPL for several");
    }
    return labels.get(0);
  }
}
