/**
 * What holds for the whole system: the direction of dependencies, a permission for every operation.
 */
@NullMarked
package org.biobank.web;

import org.jspecify.annotations.NullMarked;
