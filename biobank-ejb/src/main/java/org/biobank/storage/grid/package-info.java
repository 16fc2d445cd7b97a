/**
 * Places of a container and what they are called: how rows and columns are named, how a typed name
 * is read, in which order places are filled. Pure, and knows no containers. Entry points: {@link
 * org.biobank.storage.grid.Grid}, {@link org.biobank.storage.grid.Position}; a new way to name an
 * axis is one more {@link org.biobank.storage.grid.AxisScheme}. Uses no other part of the storage.
 */
@NullMarked
package org.biobank.storage.grid;

import org.jspecify.annotations.NullMarked;
