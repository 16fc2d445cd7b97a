/**
 * How full containers are: counted now, kept day by day, and from that when a freezer will be full;
 * and every place of a container as a list to be taken away. Entry points: {@link
 * org.biobank.storage.fill.FindFill}, {@link org.biobank.storage.fill.ForecastFill}, {@link
 * org.biobank.storage.fill.ExportOccupancy}; {@link org.biobank.storage.fill.FillClock} keeps the
 * days. May use {@code grid} and {@code container}.
 */
@NullMarked
package org.biobank.storage.fill;

import org.jspecify.annotations.NullMarked;
