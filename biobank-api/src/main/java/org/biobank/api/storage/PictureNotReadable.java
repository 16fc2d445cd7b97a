package org.biobank.api.storage;

import org.biobank.scanner.image.PictureRefused;
import org.biobank.scanner.rack.RackNotFound;
import org.biobank.shared.DomainException;

/** A body that should be the picture of a rack and is none that can be used. */
public final class PictureNotReadable extends DomainException {
  private static final long serialVersionUID = 1L;

  private PictureNotReadable(Category category, String slug, String detail, Throwable cause) {
    super(category, slug, detail, cause);
  }

  static PictureNotReadable of(PictureRefused refused) {
    var category =
        switch (refused.reason()) {
          case TOO_MANY_BYTES, TOO_MANY_PIXELS -> Category.TOO_LARGE;
          case NOT_AN_IMAGE, TRUNCATED, TOO_SMALL, BLANK -> Category.INVALID;
        };
    return new PictureNotReadable(category, "picture-not-readable", sentence(refused), refused);
  }

  static PictureNotReadable of(RackNotFound notFound) {
    return new PictureNotReadable(Category.REFUSED, "rack-not-found", sentence(notFound), notFound);
  }

  private static String sentence(RuntimeException reason) {
    var words = String.valueOf(reason.getMessage());
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
