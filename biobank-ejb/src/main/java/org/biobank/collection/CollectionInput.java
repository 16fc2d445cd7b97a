package org.biobank.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * What a visit brought, as it was scanned, and what it did not.
 *
 * @param restToCome what is neither scanned nor missed is still to come; if not said, every
 *     anticipated specimen must be accounted for
 */
public record CollectionInput(
    @NotNull @Size(max = 200) List<@Valid @NotNull ScannedTube> tubes,
    Optional<@Size(max = 60) List<@Valid @NotNull MissedSpecimen>> missed,
    Optional<Boolean> restToCome) {
  List<MissedSpecimen> notCollected() {
    return missed.orElse(List.of());
  }
}
