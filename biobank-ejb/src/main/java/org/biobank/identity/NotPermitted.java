package org.biobank.identity;

import java.util.Map;
import org.biobank.shared.DomainException;

/** None of the actor's roles allows this. */
public final class NotPermitted extends DomainException {
  private static final long serialVersionUID = 1L;

  private final Permission permission;

  public NotPermitted(Permission permission) {
    super(
        Category.FORBIDDEN,
        "not-permitted",
        "Your roles do not allow this; it needs the permission " + permission + ".");
    this.permission = permission;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("permission", permission.name());
  }
}
