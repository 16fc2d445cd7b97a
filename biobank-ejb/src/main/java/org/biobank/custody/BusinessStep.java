package org.biobank.custody;

/** What was done, in the words of the GS1 Core Business Vocabulary 2.0, 7.1. */
public enum BusinessStep {
  COLLECTING,
  COMMISSIONING,
  SAMPLING,
  STORING,
  PICKING,
  PACKING,
  UNPACKING,
  SHIPPING,
  TRANSPORTING,
  ARRIVING,
  RECEIVING,
  HOLDING,
  INSPECTING,
  STOCK_TAKING,
  DESTROYING
}
