package org.biobank.exchange.dialect;

/** How a file writes 3 April 2025 in digits, when the year comes last. */
public enum DateOrder {
  /** Not said: a date that can be read two ways is a fault. */
  UNSTATED,
  /** 03/04/2025. */
  DAY_FIRST,
  /** 04/03/2025. */
  MONTH_FIRST
}
