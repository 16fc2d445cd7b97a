package org.biobank.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** What the registry is to see of one source. */
sealed interface FeedItem {
  FeedSource source();

  default UUID sourceId() {
    return source().id();
  }

  default FhirType type() {
    return source().type();
  }

  /** A FHIR resource, whole but for version and time, which are known when it is written. */
  record Shown(FeedSource source, String resourceId, ObjectNode body) implements FeedItem {}

  /** Nothing: consent does not cover it, or it is no longer the registry's. */
  record Withheld(FeedSource source) implements FeedItem {}
}
