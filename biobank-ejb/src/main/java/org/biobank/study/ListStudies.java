package org.biobank.study;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** The studies and their protocols: reference data of every bench screen. */
@View
public class ListStudies {
  @Inject private Studies studies;

  @Requires(Permission.CODE_LOOKUP)
  public List<StudyLine> list() {
    return studies.all();
  }
}
