package org.biobank.stocktake;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** The latest checks, newest first: numbers only, nothing of any site. */
@View
public class ListInvariantChecks {
  @Inject private InvariantChecks checks;

  @Requires(Permission.STORAGE_READ)
  public List<InvariantCheck> list(int limit) {
    return checks.latest(limit);
  }
}
