/**
 * What every request passes on its way in: its id, who sends it, the key under which it happens
 * once.
 */
@NullMarked
package org.biobank.api.request;

import org.jspecify.annotations.NullMarked;
