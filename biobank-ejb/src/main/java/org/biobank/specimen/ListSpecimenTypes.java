package org.biobank.specimen;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** The types of specimens: reference data of every bench screen. */
@View
public class ListSpecimenTypes {
  @Inject private SpecimenTypes types;

  @Requires(Permission.CODE_LOOKUP)
  public List<SpecimenType> list() {
    return types.all();
  }
}
