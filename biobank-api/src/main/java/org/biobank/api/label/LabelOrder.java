package org.biobank.api.label;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.biobank.scanner.label.LabelTemplate;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Labels to be made.
 *
 * @param template by what they stick to
 * @param dpi of the printer: 203, 300 or 600; 300 if not said
 * @param paper of a PDF; a roll, each label a page, if not said
 * @param firstFree place on the first sheet that still has its label, from 1 at the upper left
 *     along the rows; 1 if not said
 */
@Schema(
    example =
        """
        {"codes":["0412345678","0412345679"],"template":"TUBE","format":"PDF","paper":"A4","firstFree":5}""")
public record LabelOrder(
    @NotEmpty @Size(max = LABELS_MAX) List<@NotNull Barcode> codes,
    @NotNull @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
        LabelTemplate template,
    @NotNull @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) Format format,
    Optional<Integer> dpi,
    Optional<Paper> paper,
    Optional<Integer> firstFree) {
  private static final int LABELS_MAX = 500;

  /** What the file is. PNG and SVG hold one label. */
  public enum Format {
    PDF("application/pdf"),
    PNG("image/png"),
    SVG("image/svg+xml"),
    ZPL("text/plain;charset=us-ascii");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }
  }

  /** What a PDF is printed on. */
  public enum Paper {
    ROLL,
    A4,
    LETTER
  }
}
