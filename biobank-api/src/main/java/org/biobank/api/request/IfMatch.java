package org.biobank.api.request;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.biobank.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** Versions of what people edit, as entity tags: {@code "7"}. */
public final class IfMatch {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private IfMatch() {}

  /**
   * The version the client saw.
   *
   * @param header the If-Match header, null when it did not come
   */
  public static int version(@Nullable String header) {
    var tag = header == null ? null : TAG.matcher(header.strip());
    if (tag == null || !tag.matches()) {
      throw new VersionRequired();
    }
    return Integer.parseInt(tag.group(1));
  }

  public static EntityTag tag(int version) {
    return new EntityTag(Integer.toString(version));
  }

  /** An edit came without the version it is an edit of. */
  static final class VersionRequired extends DomainException {
    private static final long serialVersionUID = 1L;

    VersionRequired() {
      super(
          Category.VERSION_REQUIRED,
          "version-required",
          "Send If-Match with the version you saw, as its ETag said it: If-Match: \"7\".");
    }
  }
}
