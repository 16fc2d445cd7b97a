/** Studies and their collection protocols. */
@NullMarked
package org.biobank.api.study;

import org.jspecify.annotations.NullMarked;
