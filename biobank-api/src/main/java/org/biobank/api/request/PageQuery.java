package org.biobank.api.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.biobank.shared.Ascii;
import org.biobank.shared.Invalid;
import org.biobank.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list. The cursor is opaque to clients: what stands in it may change.
 *
 * @param limit rows, 1 to 200
 * @param after the key after which the page begins
 */
public record PageQuery(int limit, Optional<String> after) {
  private static final int LIMIT_DEFAULT = 50;

  /**
   * @throws Invalid if the limit is out of range or the cursor is not one of ours
   */
  public static PageQuery of(@Nullable Integer limit, @Nullable String cursor) {
    int rows = limit == null ? LIMIT_DEFAULT : limit;
    if (rows < 1 || rows > Page.LIMIT_MAX) {
      throw new Invalid("limit", "must be 1 to " + Page.LIMIT_MAX);
    }
    return new PageQuery(rows, Optional.ofNullable(cursor).map(PageQuery::decoded));
  }

  /** A page as it leaves the house: its next key wrapped. */
  public static <T> Page<T> wrapped(Page<T> page) {
    return new Page<>(page.items(), page.next().map(PageQuery::encoded));
  }

  private static String encoded(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String cursor) {
    try {
      var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (Ascii.holds(key)) { // as the keys of all lists are
        return key;
      }
      throw none();
    } catch (IllegalArgumentException e) {
      throw none();
    }
  }

  private static Invalid none() {
    return new Invalid("cursor", "is not a cursor of this list");
  }
}
