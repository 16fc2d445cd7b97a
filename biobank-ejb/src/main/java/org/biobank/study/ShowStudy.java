package org.biobank.study;

import jakarta.inject.Inject;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.View;

/** Shows a study with its protocol, and the version to change it with. */
@View
public class ShowStudy {
  @Inject private Studies studies;

  /**
   * @throws org.biobank.shared.NotFound if there is none
   */
  @Requires(Permission.CODE_LOOKUP)
  public StudyProtocol show(@Subject String code) {
    return studies.protocol(code);
  }
}
