/**
 * Types of containers, the templates that containers are made after: a grid, what may stand in it,
 * and what may still be changed once containers of a type are in use. Entry points: {@link
 * org.biobank.storage.type.AddContainerType}, {@link org.biobank.storage.type.ChangeContainerType};
 * {@link org.biobank.storage.type.ContainerTypes} for whoever puts containers somewhere. May use
 * {@code grid}.
 */
@NullMarked
package org.biobank.storage.type;

import org.jspecify.annotations.NullMarked;
