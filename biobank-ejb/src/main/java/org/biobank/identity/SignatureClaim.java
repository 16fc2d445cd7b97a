package org.biobank.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person enters to sign: the member {@code signature} or {@code witness} of the request of
 * the act that is signed. Nothing is proved by it until {@link Signing} has looked at the password.
 *
 * @param username of who signs; may be absent for whoever is signed in
 * @param meaning what the signature says
 * @param reason why, in words; nothing about the donor
 */
@Schema(example = "{\"password\":\"...\",\"meaning\":\"PERFORMED\",\"reason\":\"Yearly count\"}")
public record SignatureClaim(
    Optional<@Size(max = 64) String> username,
    @NotBlank @Size(max = 200) String password,
    @NotNull SignatureMeaning meaning,
    @NotBlank @Size(max = 400) String reason) {

  /** Without the password: what is printed may be logged. */
  @Override
  public String toString() {
    return "SignatureClaim[%s, %s]".formatted(username.orElse("self"), meaning);
  }
}
