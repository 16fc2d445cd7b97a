package org.biobank.registry;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.registry.Registries.RegistryRow;
import org.biobank.shared.View;

/** All registries, with their last run and what they hold. */
@View
public class ListRegistries {
  @Inject private Registries registries;
  @Inject private FeedRuns runs;
  @Inject private ShownResources shown;

  @Requires(Permission.REGISTRY_READ)
  public List<RegistryLine> list() {
    return registries.all().stream().map(this::line).toList();
  }

  private RegistryLine line(RegistryRow registry) {
    return new RegistryLine(
        registry.code(),
        registry.name(),
        registry.dialect(),
        registries.studyCodes(registry.id()),
        runs.latest(Optional.of(registry.code()), 1).stream().findFirst(),
        shown.count(registry.id()));
  }
}
