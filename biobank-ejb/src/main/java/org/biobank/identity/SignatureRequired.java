package org.biobank.identity;

import java.util.Map;
import org.biobank.shared.DomainException;

/** The act must be signed, and the request carried no signature. */
public final class SignatureRequired extends DomainException {
  private static final long serialVersionUID = 1L;

  private final String member;

  /**
   * @param member of the request that is missing: {@code signature} or {@code witness}
   */
  public SignatureRequired(String member) {
    super(
        Category.REFUSED,
        "signature-required",
        "This must be signed: send \"%s\" with password, meaning and reason.".formatted(member));
    this.member = member;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("member", member);
  }
}
