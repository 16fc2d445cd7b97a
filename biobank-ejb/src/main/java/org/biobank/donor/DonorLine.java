package org.biobank.donor;

import java.time.Instant;

/** One donor of a list. */
public record DonorLine(
    String code, String site, Sex sex, int birthYear, String status, Instant enrolledAt) {}
