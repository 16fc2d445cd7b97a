/** Orders over HTTP: from the request to the handover, and back. */
@NullMarked
package org.biobank.api.order;

import org.jspecify.annotations.NullMarked;
