package org.biobank.lookup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.identity.Actor;
import org.biobank.identity.OutsideScope;
import org.biobank.identity.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Something that a label is asked for.
 *
 * @param title what it is; of a shipment, where it goes
 * @param belongsTo the code of the donor; who carries the shipment
 * @param dated when it was collected or opened
 */
public record LabelRow(
    String code,
    String title,
    @Nullable String belongsTo,
    @Nullable Instant dated,
    UUID siteId,
    @Nullable UUID studyId,
    String site) {

  void requireWithinScopeOf(Actor actor) {
    boolean within =
        studyId == null
            ? actor.mayAt(Permission.LABEL_PRINT, siteId)
            : actor.mayWithin(Permission.LABEL_PRINT, siteId, studyId);
    if (!within) {
      throw new OutsideScope(code);
    }
  }

  LabelText text() {
    var day = dated == null ? null : dated.atZone(ZoneOffset.UTC).toLocalDate().toString();
    List<String> lines =
        Stream.of(title, belongsTo, day, site)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .toList();
    return new LabelText(code, lines);
  }
}
