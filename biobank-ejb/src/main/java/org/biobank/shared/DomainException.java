package org.biobank.shared;

import jakarta.ejb.ApplicationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act that is refused or cannot be done. Nothing has been written when it reaches the caller: it
 * rolls the transaction back.
 *
 * <p>Says what was wrong, where, and what would do, in words for the person at the bench; carries
 * codes, never the identity of a donor. The slug is stable: clients and {@code docs/problems.md}
 * know it.
 */
@ApplicationException(rollback = true)
public abstract class DomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of "no" it is; the REST layer gives each its status. */
  public enum Category {
    INVALID,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    STALE,
    TOO_LARGE,
    REFUSED,
    VERSION_REQUIRED,
    TOO_MANY
  }

  private final Category category;
  private final String slug;

  protected DomainException(Category category, String slug, String detail) {
    this(category, slug, detail, null);
  }

  protected DomainException(
      Category category, String slug, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.category = category;
    this.slug = slug;
  }

  public final Category category() {
    return category;
  }

  public final String slug() {
    return slug;
  }

  /** In words, for a person. */
  public final String detail() {
    return String.valueOf(getMessage());
  }

  /** What a program may want to know besides: the wells, the current version, the other box. */
  public Map<String, Object> members() {
    return Map.of();
  }
}
