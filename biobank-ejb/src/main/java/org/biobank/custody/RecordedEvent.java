package org.biobank.custody;

/**
 * An event with the hash that was written beside it; the two agree unless somebody changed the row.
 */
public record RecordedEvent(CustodyEvent event, EventHash hash) {
  public static RecordedEvent of(CustodyEvent event) {
    return new RecordedEvent(event, event.hash());
  }

  boolean agrees() {
    return event.hash().equals(hash);
  }
}
