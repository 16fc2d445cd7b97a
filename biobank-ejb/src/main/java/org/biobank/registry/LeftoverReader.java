package org.biobank.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Reads what a registry is still shown although it belongs to none of its studies any more. */
@Dependent
@Named("leftoverReader")
class LeftoverReader extends PagedReader {
  @Inject private RegistryResources resources;

  @Override
  List<? extends FeedSource> load(Registry of, UUID afterKey) {
    return resources.leftovers(of.id(), afterKey, PAGE);
  }
}
