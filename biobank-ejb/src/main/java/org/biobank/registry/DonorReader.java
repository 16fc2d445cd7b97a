package org.biobank.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Reads the donors of a registry's studies. */
@Dependent
@Named("donorReader")
class DonorReader extends PagedReader {
  @Inject private FeedSources sources;

  @Override
  List<? extends FeedSource> load(Registry of, UUID afterKey) {
    return sources.donors(of, afterKey, PAGE);
  }
}
