package org.biobank.registry;

import jakarta.inject.Inject;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;

/**
 * What changed for the registry that asks, tombstones included, page by page, the newest change
 * first. Of each resource only the last change: what it looked like before is not kept.
 */
@View
public class ShowHistory {
  @Inject private ShownResources shown;

  @Requires(value = Permission.FHIR_READ, audited = true)
  public ResourcePage show(@Subject FhirType type, ResourceQuery query) {
    return shown.page(shown.own(), query, PageFilter.Order.HISTORY);
  }
}
