/**
 * Containers as they stand, each with what is around it: found by code or by another label of it,
 * shown, listed, locked while something is done to them. Entry points: {@link
 * org.biobank.storage.container.Containers} gives a {@link org.biobank.storage.container.Box};
 * {@link org.biobank.storage.container.FindContainers} for other subjects. What only it needs of
 * labels stays within. May use {@code grid}, {@code type} and {@code rule}.
 */
@NullMarked
package org.biobank.storage.container;

import org.jspecify.annotations.NullMarked;
