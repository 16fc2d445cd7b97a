package org.biobank.processing;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** What can be measured of specimens, and in which units. */
@View
public class ListQcMeasures {
  @Inject private QcMeasures measures;

  @Requires(Permission.SPECIMEN_READ)
  public List<QcMeasure> list() {
    return measures.all();
  }
}
