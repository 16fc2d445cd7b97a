package org.biobank.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Reads the specimens of a registry's studies. */
@Dependent
@Named("specimenReader")
class SpecimenReader extends PagedReader {
  @Inject private FeedSources sources;

  @Override
  List<? extends FeedSource> load(Registry of, UUID afterKey) {
    return sources.specimens(of, afterKey, PAGE);
  }
}
