/** What was done to specimens, and the times that follow from it. */
@NullMarked
package org.biobank.api.processing;

import org.jspecify.annotations.NullMarked;
