/**
 * What visits bring: tubes are judged by their kit and by what the protocol foresees, taken in or
 * refused together, and what was missed is told; not the collections of samples that registries
 * list. Entry points: {@link org.biobank.collection.PreviewVisit} and {@link
 * org.biobank.collection.CollectVisit} by scanning, {@link
 * org.biobank.collection.CollectStragglers} and {@link org.biobank.collection.CloseVisit} for what
 * comes later, {@link org.biobank.collection.AccessionVisit} for tubes that are described one by
 * one. May use {@code shared}, {@code identity}, {@code custody}, {@code donor}, {@code study},
 * {@code supply}, {@code specimentype} and {@code specimen}.
 */
@NullMarked
package org.biobank.collection;

import org.jspecify.annotations.NullMarked;
