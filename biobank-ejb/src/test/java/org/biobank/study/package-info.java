/** Rules of protocols, visits and schedules, without a container. */
@NullMarked
package org.biobank.study;

import org.jspecify.annotations.NullMarked;
