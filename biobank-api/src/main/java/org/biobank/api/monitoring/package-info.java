/** Monitoring over HTTP: readings, probes, alarm rules, alarms, maintenance. */
@NullMarked
package org.biobank.api.monitoring;

import org.jspecify.annotations.NullMarked;
