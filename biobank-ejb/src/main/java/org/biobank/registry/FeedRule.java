package org.biobank.registry;

import java.time.Instant;
import org.biobank.registry.FeedItem.Withheld;
import org.biobank.registry.FeedSource.DonorSource;
import org.biobank.registry.FeedSource.SpecimenSource;

/** Consent first, then the view: a source that consent does not cover is never even drawn up. */
final class FeedRule {
  private final Registry registry;
  private final FhirView view;

  FeedRule(Registry registry, Pseudonyms pseudonyms) {
    this.registry = registry;
    this.view = new FhirView(registry, pseudonyms);
  }

  FeedItem apply(FeedSource source, Instant at) {
    if (source instanceof DonorSource donor && registry.mayHold(donor.consents(), at)) {
      return view.of(donor);
    }
    if (source instanceof SpecimenSource specimen && registry.mayHold(specimen.consents(), at)) {
      return view.of(specimen);
    }
    return new Withheld(source);
  }
}
