package org.biobank.epcis;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of events (EPCIS 2.0, 7.4); the ledger has no use for the last two. */
public enum EventType {
  OBJECT("ObjectEvent"),
  AGGREGATION("AggregationEvent"),
  TRANSFORMATION("TransformationEvent"),
  TRANSACTION("TransactionEvent"),
  ASSOCIATION("AssociationEvent");

  private final String word;

  EventType(String word) {
    this.word = word;
  }

  /** As it stands in a document. */
  public String word() {
    return word;
  }

  public static Optional<EventType> named(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }
}
