package org.biobank.api.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.biobank.shared.DomainException;

/** A body up to the limit of this interface: large enough for a 600 dpi rack picture. */
final class LimitedBody extends FilterInputStream {
  static final int BYTES_MAX = 32 * 1024 * 1024;

  private static final int LARGE_BYTES_MAX = 256 * 1024 * 1024;

  private final int most;
  private int left;

  LimitedBody(InputStream body) {
    this(body, BYTES_MAX);
  }

  private LimitedBody(InputStream body, int most) {
    super(body);
    this.most = most;
    this.left = most;
  }

  /** A file that is never held in memory. */
  static LimitedBody large(InputStream body) {
    return new LimitedBody(body, LARGE_BYTES_MAX);
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      count(1);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      count(count);
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false; // what is read twice would count twice
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new BodyTooLarge(most);
    }
  }

  /** More than this interface takes. */
  static final class BodyTooLarge extends DomainException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge(int most) {
      super(
          Category.TOO_LARGE,
          "body-too-large",
          "A request may hold at most " + most / (1024 * 1024) + " MiB.");
    }
  }
}
