package org.biobank.monitoring;

/** How bad, in order. */
public enum Severity {
  WARNING,
  ALARM
}
