package org.biobank.storage.arrangement;

import java.util.List;
import org.biobank.shared.HasCode;

/** Where two containers stand that changed places, the one asked for first. */
public record SwappedContainers(List<MovedContainer> items) implements HasCode {
  @Override
  public String code() {
    return items.get(0).code();
  }
}
