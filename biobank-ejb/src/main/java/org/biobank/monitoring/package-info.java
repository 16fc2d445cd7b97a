/**
 * How warm it was: probes and their readings, alarm rules and alarms, maintenance, how full a store
 * gets, and what a tube went through.
 */
@NullMarked
package org.biobank.monitoring;

import org.jspecify.annotations.NullMarked;
