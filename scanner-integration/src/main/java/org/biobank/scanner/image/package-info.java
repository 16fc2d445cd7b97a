/** Pictures as the readers see them: one plane of grey values, loaded within declared limits. */
@NullMarked
package org.biobank.scanner.image;

import org.jspecify.annotations.NullMarked;
