package org.biobank.shipment;

/** What the dangerous-goods rules (ADR, IATA DGR) say of the contents. */
public enum TransportCategory {
  /** Biological substance, category B: packing instruction P650. */
  UN3373,
  /** Exempt human specimen, by professional judgement. */
  EXEMPT,
  NOT_REGULATED
}
