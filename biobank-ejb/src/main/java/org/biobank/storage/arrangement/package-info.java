/**
 * Which container stands where, and what it asks of the tubes in it: a freezer built after its
 * types, containers moved, swapped and changed with all that they hold, checked by the kinds of
 * tubes in them. Entry points: {@link org.biobank.storage.arrangement.BuildContainers}, {@link
 * org.biobank.storage.arrangement.MoveContainer}, {@link
 * org.biobank.storage.arrangement.ChangeContainer}; {@link
 * org.biobank.storage.arrangement.RelocateContainer} for other subjects. May use {@code grid},
 * {@code type}, {@code rule}, {@code container} and {@code reservation}.
 */
@NullMarked
package org.biobank.storage.arrangement;

import org.jspecify.annotations.NullMarked;
