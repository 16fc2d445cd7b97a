package org.biobank.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Parts of a protocol are about to be dropped or to become another type. Fired in the transaction
 * of the change, before it is written, so that what relies on them can object.
 */
public final class ProtocolNarrowed {
  private final Set<UUID> eventIds;
  private final Set<UUID> anticipatedIds;
  private final Map<UUID, List<String>> objections = new LinkedHashMap<>();

  ProtocolNarrowed(Set<UUID> eventIds, Set<UUID> anticipatedIds) {
    this.eventIds = Set.copyOf(eventIds);
    this.anticipatedIds = Set.copyOf(anticipatedIds);
  }

  public Set<UUID> eventIds() {
    return eventIds;
  }

  public Set<UUID> anticipatedIds() {
    return anticipatedIds;
  }

  /**
   * @param id of the event or the anticipated specimen
   * @param why in words: "3 kits hold a tube for it"
   */
  public void object(UUID id, String why) {
    objections.computeIfAbsent(id, any -> new ArrayList<>()).add(why);
  }

  Map<UUID, List<String>> objections() {
    return objections;
  }
}
