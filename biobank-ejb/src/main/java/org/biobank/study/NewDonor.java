package org.biobank.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.biobank.donor.ConsentInput;
import org.biobank.donor.Identity;

/** A donor, as somebody enters them. */
public record NewDonor(
    @NotBlank @Size(max = 16) String site,
    @NotBlank @Size(max = 32) String study,
    @NotNull @Valid Identity identity,
    @NotNull @Valid ConsentInput consent) {}
