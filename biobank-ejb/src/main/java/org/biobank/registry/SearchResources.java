package org.biobank.registry;

import jakarta.inject.Inject;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;

/** What the registry that asks may hold now, page by page, the oldest change first. */
@View
public class SearchResources {
  @Inject private ShownResources shown;

  @Requires(value = Permission.FHIR_READ, audited = true)
  public ResourcePage search(@Subject FhirType type, ResourceQuery query) {
    return shown.page(shown.own(), query, PageFilter.Order.SEARCH);
  }
}
