package org.biobank.api.request;

import java.io.IOException;
import java.io.InputStream;
import org.biobank.shared.DomainException;

/** Reads a body up to the limit of this interface: large enough for a 600 dpi rack picture. */
final class LimitedBody {
  static final int BYTES_MAX = 32 * 1024 * 1024;

  private LimitedBody() {}

  static byte[] read(InputStream body) throws IOException {
    byte[] read = body.readNBytes(BYTES_MAX + 1);
    if (read.length > BYTES_MAX) {
      throw new BodyTooLarge();
    }
    return read;
  }

  /** More than this interface takes. */
  static final class BodyTooLarge extends DomainException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
      super(
          Category.TOO_LARGE,
          "body-too-large",
          "A request may hold at most " + BYTES_MAX / (1024 * 1024) + " MiB.");
    }
  }
}
