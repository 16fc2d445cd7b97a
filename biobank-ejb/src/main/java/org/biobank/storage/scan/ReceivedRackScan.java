package org.biobank.storage.scan;

import java.util.UUID;
import org.biobank.shared.HasCode;

/** What a device is told of the scan it handed over: it waits for a person now. */
public record ReceivedRackScan(UUID id, int read, int unread) implements HasCode {
  @Override
  public String code() {
    return id.toString();
  }
}
