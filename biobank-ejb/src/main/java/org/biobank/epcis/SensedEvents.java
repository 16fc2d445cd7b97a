package org.biobank.epcis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.SubjectKind;
import org.biobank.epcis.EpcisEvent.Sensed;
import org.biobank.epcis.EpcisEvent.What;
import org.biobank.epcis.EpcisEvent.Where;
import org.biobank.epcis.EpcisEvent.Why;
import org.biobank.history.FindHistory;
import org.biobank.history.HistoryLine;
import org.biobank.history.Temperature;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenSummary;

/**
 * What probes measured where a tube stayed, an event for each stay that is over. They stand in no
 * ledger, are made from the readings, and come only with what is asked of one tube.
 */
@ApplicationScoped
class SensedEvents {
  @Inject private FindHistory histories;
  @Inject private FindSpecimens specimens;
  @Inject private CurrentActor current;

  /** None of a tube that the one who asks may not see. */
  List<EpcisEvent> of(LoggedRows.Coded subject, EpcisNames names) {
    var specimen = Optional.ofNullable(specimens.byIds(List.of(subject.id())).get(subject.id()));
    if (subject.kind() != SubjectKind.SPECIMEN || !specimen.map(this::isVisible).orElse(false)) {
      return List.of();
    }
    var history = histories.of(CustodySubject.specimen(subject.id()), subject.code());
    var events = new ArrayList<EpcisEvent>();
    for (var line : history.lines()) {
      if (line.until().isBefore(history.until())
          && line.temperature().source() == Temperature.Source.MEASURED) {
        events.add(event(subject, line, names));
      }
    }
    return events;
  }

  private boolean isVisible(SpecimenSummary specimen) {
    return current
        .actor()
        .mayWithin(Permission.SPECIMEN_READ, specimen.siteId(), specimen.studyId());
  }

  private static EpcisEvent event(LoggedRows.Coded subject, HistoryLine line, EpcisNames names) {
    var warmth = line.temperature();
    return new EpcisEvent(
        EventType.OBJECT,
        EventIds.sensed(subject.id(), line.from()),
        line.until(),
        Optional.empty(),
        Optional.of(Action.OBSERVE),
        BusinessStep.SENSOR_REPORTING,
        Optional.empty(),
        What.objects(names.of(subject.kind(), subject.code())),
        new Where(names.place(line.place()), Optional.empty(), Optional.empty()),
        Why.NOTHING,
        Optional.empty(),
        List.of(
            new Sensed(
                line.from(),
                line.until(),
                warmth.min().orElseThrow(),
                warmth.mean().orElseThrow(),
                warmth.max().orElseThrow())),
        Optional.empty());
  }
}
