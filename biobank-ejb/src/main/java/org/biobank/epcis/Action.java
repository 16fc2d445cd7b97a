package org.biobank.epcis;

/** How an event relates to the life of what it is about (EPCIS 2.0, 7.3.2). */
public enum Action {
  ADD,
  OBSERVE,
  DELETE
}
