package org.biobank.donor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.biobank.shared.Ascii;
import org.biobank.shared.Invalid;

/**
 * A signed consent form, as somebody enters it.
 *
 * @param form the form and its version
 * @param provisions what was said to each purpose; what is not named is denied
 */
public record ConsentInput(
    @NotBlank @Size(max = 40) String form,
    @NotNull @PastOrPresent Instant signedAt,
    @NotEmpty @Size(max = 20) List<@Valid @NotNull ProvisionInput> provisions) {

  /**
   * A form is named by a code, and says one thing to each purpose: every purpose that stands twice,
   * with its place.
   */
  List<Invalid.Fault> faults() {
    var seen = EnumSet.noneOf(Purpose.class);
    var faults = new ArrayList<Invalid.Fault>();
    if (!Ascii.holds(form)) {
      faults.add(new Invalid.Fault("/consent/form", "must be of ASCII characters"));
    }
    for (int i = 0; i < provisions.size(); i++) {
      if (!seen.add(provisions.get(i).purpose())) {
        faults.add(
            new Invalid.Fault(
                "/consent/provisions/" + i + "/purpose", "stands twice in this consent"));
      }
    }
    return faults;
  }

  /** One box ticked, or not. */
  public record ProvisionInput(@NotNull Purpose purpose, @NotNull ProvisionDecision decision) {}
}
