package org.biobank.specimen;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.View;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Shows one specimen. */
@View
public class ShowSpecimen {
  @Inject private FindSpecimens findSpecimens;
  @Inject private SpecimenLines lines;
  @Inject private FindContributors contributors;
  @Inject private SpecimenLabels labels;
  @Inject private Database database;
  @Inject private CurrentActor current;

  /**
   * @throws org.biobank.shared.NotFound if no specimen has the barcode
   */
  @Requires(Permission.SPECIMEN_READ)
  public SpecimenDetail show(@Subject Barcode barcode) {
    var found = findSpecimens.get(barcode);
    var actor = current.actor();
    actor.requireWithin(Permission.SPECIMEN_READ, found.siteId(), found.studyId(), barcode.text());
    var origin = origin(found);
    return new SpecimenDetail(
        lines.of(List.of(found.barcode())).get(0),
        origin.visit(),
        Optional.ofNullable(origin.parent()),
        contributors.codes(found.id()),
        lines.childrenOf(found.id(), actor.scope(Permission.SPECIMEN_READ)),
        holds(found),
        labels.of(found.id()));
  }

  private Origin origin(SpecimenSummary specimen) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT v.code AS visit, p.barcode AS parent
                    FROM specimen s JOIN visit v ON v.id = s.visit_id LEFT JOIN specimen p ON p.id = s.parent_id
                    WHERE s.id = :id
                    """)
                .bind("id", specimen.id())
                .map(ConstructorMapper.of(Origin.class))
                .one());
  }

  private List<SpecimenDetail.Hold> holds(SpecimenSummary specimen) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT reason, placed_at, note FROM specimen_hold
                    WHERE specimen_id = :id AND released_at IS NULL ORDER BY placed_at
                    """)
                .bind("id", specimen.id())
                .map(ConstructorMapper.of(SpecimenDetail.Hold.class))
                .list());
  }

  /** Where a specimen came from. */
  public record Origin(String visit, @Nullable String parent) {}
}
