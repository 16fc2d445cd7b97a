package org.biobank.registry;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes what changed for the registry, in the transaction of the chunk and of its checkpoint. All
 * of a chunk bears one time, later than that of every chunk before; the run's row is held
 * meanwhile, so that no second writer of this registry can come in between.
 */
@Dependent
@Named("resourceWriter")
class ResourceWriter extends AbstractItemWriter {
  @Inject
  @BatchProperty(name = "run")
  private String run;

  @Inject private JobContext job;
  @Inject private FeedRuns runs;
  @Inject private RegistryResources resources;

  @Override
  public void writeItems(List<Object> items) {
    var runId = UUID.fromString(run);
    var registryId = runs.hold(runId, job.getExecutionId());
    var chunk = items.stream().map(FeedItem.class::cast).toList();
    var plan = FeedPlan.of(chunk, known(registryId, chunk));
    resources.write(registryId, plan.changes());
    runs.count(runId, plan.counts());
  }

  private Map<UUID, KnownResource> known(UUID registryId, List<FeedItem> chunk) {
    var known = new HashMap<UUID, KnownResource>();
    chunk.stream()
        .collect(
            Collectors.groupingBy(
                FeedItem::type, Collectors.mapping(FeedItem::sourceId, Collectors.toList())))
        .forEach((type, ids) -> known.putAll(resources.known(registryId, type, ids)));
    return known;
  }
}
