/**
 * Why specimens may not be used for now: by hand (quarantine, quality, ethics), by a withdrawn
 * consent, by another subject's act; a specimen is free again when the last hold on it has ended.
 * People place and end holds by {@link org.biobank.hold.PlaceHold} and {@link
 * org.biobank.hold.ReleaseHold}, other subjects' use cases by {@link
 * org.biobank.hold.HoldSpecimens}. Fires {@link org.biobank.hold.SpecimensHeld}. May use {@code
 * shared}, {@code identity}, {@code custody}, {@code donor} and {@code specimen}.
 */
@NullMarked
package org.biobank.hold;

import org.jspecify.annotations.NullMarked;
