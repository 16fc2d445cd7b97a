package org.biobank.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sites and studies a list may show, as a condition for its SQL. No grant, no rows. */
public final class Scope {
  private final List<Grant> grants;

  Scope(List<Grant> grants) {
    this.grants = List.copyOf(grants);
  }

  /** A condition on the column that holds the site; bind {@link #binds()} with it. */
  public String condition(String siteColumn) {
    return condition(siteColumn, null);
  }

  /**
   * A condition on the columns that hold site and study.
   *
   * @param studyColumn null where the rows belong to no study: the limit by study does not apply
   */
  public String condition(String siteColumn, @Nullable String studyColumn) {
    var any = new ArrayList<String>();
    for (int i = 0; i < grants.size(); i++) {
      var all = new ArrayList<String>();
      if (grants.get(i).siteId().isPresent()) {
        all.add(siteColumn + " = :scopeSite" + i);
      }
      if (studyColumn != null && grants.get(i).studyId().isPresent()) {
        all.add(studyColumn + " = :scopeStudy" + i);
      }
      any.add(all.isEmpty() ? "TRUE" : String.join(" AND ", all));
    }
    return any.isEmpty() ? "FALSE" : "(" + String.join(" OR ", any) + ")";
  }

  public Map<String, Object> binds() {
    var binds = new HashMap<String, Object>();
    for (int i = 0; i < grants.size(); i++) {
      var number = i;
      grants.get(i).siteId().ifPresent(site -> binds.put("scopeSite" + number, site));
      grants.get(i).studyId().ifPresent(study -> binds.put("scopeStudy" + number, study));
    }
    return binds;
  }
}
