package org.biobank.lookup;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind a code.
 *
 * @param code as it is printed
 * @param title the name or the type, in words
 * @param status its state, where it has one and one may see it
 * @param box whether it is a container that takes tubes
 */
public record IdentifiedCode(
    CodeKind kind,
    String code,
    String title,
    @Nullable String status,
    String site,
    boolean box,
    boolean ofOneOfYourSites) {}
