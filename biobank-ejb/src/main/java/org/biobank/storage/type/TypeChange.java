package org.biobank.storage.type;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.biobank.storage.type.StandingType.TypeUsage;

/**
 * What a change of a type would do to the containers of it. Pure. Places keep their number and
 * their names while there are any; names, fill order and a bag's count may change.
 */
record TypeChange(ContainerType before, ContainerType after, TypeUsage usage) {

  /** What stands against it; empty: nothing. */
  List<String> objections() {
    var objections = new ArrayList<String>();
    if (usage.containers() == 0) {
      return objections;
    }
    if (before.kind() != after.kind() || before.holdsSpecimens() != after.holdsSpecimens()) {
      objections.add("its kind and what it holds cannot change");
    }
    if (before.loose() && after.loose()) {
      if (after.grid().rowCount() < usage.highestRow()) {
        objections.add("one of them has a tube at number " + usage.highestRow());
      }
    } else if (!before.grid().equals(after.grid())) {
      objections.add("its places cannot change in number or name");
    }
    if (!after.children().isEmpty()) {
      var left = new TreeSet<>(usage.childTypes());
      left.removeAll(after.children());
      if (!left.isEmpty()) {
        objections.add("they hold containers of type " + String.join(", ", left));
      }
    }
    return objections;
  }
}
