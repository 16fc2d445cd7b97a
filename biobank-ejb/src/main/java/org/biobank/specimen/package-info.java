/**
 * Specimens themselves: what stands behind a code, whose it is, what state it is in, its labels and
 * its chain of custody. Other subjects' use cases make them by {@link
 * org.biobank.specimen.AddSpecimens}, find them by {@link org.biobank.specimen.FindSpecimens} and
 * change their state by {@link org.biobank.specimen.ChangeSpecimens}; people look at them by {@link
 * org.biobank.specimen.ListSpecimens} and {@link org.biobank.specimen.ShowSpecimen}. Fires {@link
 * org.biobank.specimen.SpecimensAdded}. May use {@code shared}, {@code identity}, {@code custody},
 * {@code donor} and {@code specimentype}.
 */
@NullMarked
package org.biobank.specimen;

import org.jspecify.annotations.NullMarked;
