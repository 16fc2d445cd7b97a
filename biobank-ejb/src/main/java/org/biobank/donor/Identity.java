package org.biobank.donor;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a donor is. Kept encrypted, shown only by its own permission, and never written to a log: it
 * does not print itself.
 */
public record Identity(
    @NotBlank @Size(max = 100) String givenName,
    @NotBlank @Size(max = 100) String familyName,
    @NotNull @Past LocalDate birthDate,
    @NotNull Sex sex,
    @Nullable @Email @Size(max = 200) String email,
    @Nullable @Size(max = 40) String phone) {
  @Override
  public String toString() {
    return "Identity[not shown]";
  }
}
