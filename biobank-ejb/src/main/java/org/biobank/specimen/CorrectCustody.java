package org.biobank.specimen;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyEvent;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.RecordedEvent;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.shared.NotFound;

/**
 * Declares an event of a specimen's chain wrong, by a new event at its end. Nothing is changed or
 * taken away, and the tube does not move: where it is stays what the last event says.
 */
@Act
public class CorrectCustody {
  private static final Duration AHEAD_MAX = Duration.ofMinutes(5);

  @Inject private CurrentActor current;
  @Inject private FindSpecimens findSpecimens;
  @Inject private CustodyChains chains;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * @throws NotFound if the specimen has no such event
   * @throws AlreadyCorrected if it was declared wrong before
   */
  @Requires(Permission.CUSTODY_CORRECT)
  public RecordedCorrection correct(@Subject Barcode barcode, CustodyCorrection correction) {
    var actor = current.actor();
    var specimen = findSpecimens.get(barcode);
    actor.requireWithin(
        Permission.CUSTODY_CORRECT, specimen.siteId(), specimen.studyId(), barcode.text());
    var chain = events(chains.of(specimen.id()).events());
    var wrong = wrong(chain, correction);
    var last = chain.get(chain.size() - 1);
    var told =
        new CustodyEntry(
            wrong.subject(),
            time(correction, wrong),
            wrong.step(),
            last.disposition(),
            last.to(),
            wrong.related(),
            Optional.of(correction.note()),
            Optional.of(wrong.id()));
    ledger.append(actor, List.of(told));
    var now = chains.of(specimen.id()).events();
    return recorded(now.get(now.size() - 1), wrong);
  }

  private static List<CustodyEvent> events(List<RecordedEvent> chain) {
    return chain.stream().map(RecordedEvent::event).toList();
  }

  private static CustodyEvent wrong(List<CustodyEvent> chain, CustodyCorrection correction) {
    var wrong =
        chain.stream()
            .filter(event -> event.id().equals(correction.event()))
            .findFirst()
            .orElseThrow(() -> new NotFound("custody event", correction.event().toString()));
    if (chain.stream().anyMatch(event -> event.corrects().filter(wrong.id()::equals).isPresent())) {
      throw new AlreadyCorrected(wrong.id());
    }
    return wrong;
  }

  private Instant time(CustodyCorrection correction, CustodyEvent wrong) {
    var time = correction.eventTime().orElse(wrong.eventTime());
    if (time.isAfter(clock.instant().plus(AHEAD_MAX))) {
      throw new Invalid("/eventTime", "lies in the future; is the clock right?");
    }
    return time;
  }

  private static RecordedCorrection recorded(RecordedEvent added, CustodyEvent wrong) {
    return new RecordedCorrection(
        added.event().id(),
        wrong.id(),
        added.event().sequence(),
        added.event().recordedAt(),
        added.hash().hex());
  }
}
