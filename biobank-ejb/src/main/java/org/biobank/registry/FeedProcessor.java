package org.biobank.registry;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides for each source whether the registry may hold it, and how it looks there. */
@Dependent
@Named("feedProcessor")
class FeedProcessor implements ItemProcessor {
  @Inject
  @BatchProperty(name = "run")
  private String run;

  @Inject private FeedRuns runs;
  @Inject private RegistryKeys keys;
  @Inject private Clock clock;
  private @Nullable FeedRule rule;

  @Override
  public Object processItem(Object source) {
    return rule().apply((FeedSource) source, clock.instant());
  }

  private FeedRule rule() {
    if (rule == null) {
      var registry = runs.registry(UUID.fromString(run));
      rule = new FeedRule(registry, keys.pseudonyms(registry.id()));
    }
    return rule;
  }
}
