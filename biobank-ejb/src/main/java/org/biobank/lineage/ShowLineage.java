package org.biobank.lineage;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.specimen.FindSpecimens;

/** Shows what a specimen was made of, and what was made of it. Two queries. */
@View
public class ShowLineage {
  /** So many specimens are shown. */
  static final int NODES_MAX = 500;

  @Inject private CurrentActor current;
  @Inject private FindSpecimens findSpecimens;
  @Inject private LineageRows rows;

  /**
   * @throws org.biobank.shared.NotFound if no specimen has the barcode
   */
  @Requires(Permission.SPECIMEN_READ)
  public LineageTree show(@Subject Barcode barcode) {
    var actor = current.actor();
    var specimen = findSpecimens.get(barcode);
    actor.requireWithin(
        Permission.SPECIMEN_READ, specimen.siteId(), specimen.studyId(), barcode.text());
    var found = rows.tree(specimen.id(), NODES_MAX + 1);
    var tree = found.subList(0, Math.min(found.size(), NODES_MAX));
    var seen =
        tree.stream()
            .filter(row -> actor.mayWithin(Permission.SPECIMEN_READ, row.siteId(), row.studyId()))
            .toList();
    boolean complete =
        found.size() <= NODES_MAX
            && tree.stream()
                .allMatch(row -> Math.abs(row.generation()) < LineageRows.GENERATIONS_MAX);
    return new LineageTree(
        specimen.barcode().text(),
        seen.stream().map(LineageRows.Row::node).toList(),
        rows.edges(seen.stream().map(LineageRows.Row::id).toList()),
        tree.size() - seen.size(),
        complete);
  }
}
