/**
 * Tubes in their places: one tube, one place; one place, one tube. Placing by scan with a preview
 * that is the very plan to be written, what a box holds, maps, the way to a box, places out of use.
 * Entry points: {@link org.biobank.storage.PlaceSpecimens}, {@link org.biobank.storage.ShowBox};
 * for other subjects {@link org.biobank.storage.FindPlaces}, {@link
 * org.biobank.storage.StorePlaces}, {@link org.biobank.storage.TakeOut}, {@link
 * org.biobank.storage.JudgePlaces}.
 *
 * <p>Its parts, each using only those before it: {@code grid} names places, {@code type} has the
 * templates of containers, {@code rule} what a container may ask of tubes, {@code container} the
 * containers with what is around them, {@code fill} how full they are, {@code scan} what was
 * scanned, {@code reservation} which places are free and kept, {@code arrangement} where containers
 * are put. May use {@code shared}, {@code identity}, {@code custody}, {@code specimen} and {@code
 * processing}.
 */
@NullMarked
package org.biobank.storage;

import org.jspecify.annotations.NullMarked;
