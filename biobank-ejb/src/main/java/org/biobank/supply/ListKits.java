package org.biobank.supply;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Ascii;
import org.biobank.shared.Page;
import org.biobank.shared.View;

/** The kits that one's sites assembled, by code. */
@View
public class ListKits {
  @Inject private Kits kits;
  @Inject private CurrentActor current;

  /**
   * What is asked for.
   *
   * @param after code after which the page begins
   * @param limit 1 to {@link Page#LIMIT_MAX}
   */
  public record Query(
      Optional<String> study,
      Optional<String> event,
      Optional<KitStatus> status,
      Optional<String> after,
      int limit) {}

  @Requires(Permission.SPECIMEN_READ)
  public Page<KitRecord> list(Query query) {
    var scope = current.actor().scope(Permission.SPECIMEN_READ);
    var inner = new ArrayList<>(List.of(scope.condition("k.site_id", "k.study_id")));
    Map<String, Object> binds = new HashMap<>(scope.binds());
    add(inner, binds, "y.code = :study", "study", query.study());
    add(inner, binds, "e.code = :event", "event", query.event());
    add(inner, binds, "k.code > :after", "after", query.after());
    var outer = new ArrayList<String>();
    add(outer, binds, "k.status = :status", "status", query.status().map(Enum::name));
    var page = kits.page(inner, outer, binds, query.limit() + 1);
    return Page.of(kits.whole(page), query.limit(), KitRecord::code);
  }

  private static void add(
      List<String> conditions,
      Map<String, Object> binds,
      String condition,
      String name,
      Optional<String> value) {
    value.ifPresent(given -> Ascii.narrow(conditions, binds, condition, name, given));
  }
}
