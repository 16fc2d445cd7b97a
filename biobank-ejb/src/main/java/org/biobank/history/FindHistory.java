package org.biobank.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.ChainVerification;
import org.biobank.custody.CustodyChain;
import org.biobank.custody.CustodyChains;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.RecordedEvent;
import org.biobank.custody.SubjectKind;
import org.biobank.identity.UserNames;

/**
 * For other views: the history of something that the one who asks may see. The queries do not grow
 * with the number of its events.
 */
@ApplicationScoped
public class FindHistory {
  @Inject private CustodyChains chains;
  @Inject private ContainerChains containers;
  @Inject private ProbeRuns probes;
  @Inject private UserNames names;

  @Transactional
  public History of(CustodySubject subject, String code) {
    var chain = chains.of(subject.id());
    var moves = chain.events().stream().map(RecordedEvent::event).map(Move::of).toList();
    var counted = Held.counted(moves);
    var held = Held.of(counted);
    var end = end(held, chain.checkedAt());
    var isTube = subject.kind() == SubjectKind.SPECIMEN;
    var paths = containers.around(codes(held, isTube ? Optional.empty() : Optional.of(code)));
    var itself =
        isTube
            ? Optional.<ContainerPaths.Known>empty()
            : Optional.ofNullable(paths.byCode().get(ContainerPaths.key(code)));
    var cuts = Cut.of(held, paths, end, isTube);
    var lines = Timeline.of(cuts, measured(cuts, itself), counted, itself);
    return new History(
        subject.kind(),
        subject.id(),
        code,
        held.stream().map(Held::from).findFirst(),
        end,
        isGone(held),
        Timeline.gapSeconds(lines),
        check(chain),
        lines,
        told(chain, Held.corrections(moves)));
  }

  private static List<String> codes(List<Held> held, Optional<String> itself) {
    return ContainerPaths.named(held, itself);
  }

  private static boolean isGone(List<Held> held) {
    return !held.isEmpty() && held.get(held.size() - 1).isGone();
  }

  /** Its destruction, or now; never before its last event, which may come over a faster clock. */
  private static Instant end(List<Held> held, Instant now) {
    if (held.isEmpty()) {
      return now;
    }
    var last = held.get(held.size() - 1);
    return last.isGone() ? last.from() : Span.later(now, last.from());
  }

  private List<Measured> measured(List<Cut> cuts, Optional<ContainerPaths.Known> itself) {
    var asked = new ArrayList<ProbeRuns.Asked>();
    var of = new HashMap<Integer, Integer>();
    for (int i = 0; i < cuts.size(); i++) {
      if (cuts.get(i).reasons().isEmpty()) {
        of.put(i, asked.size());
        asked.add(asked(cuts.get(i), itself));
      }
    }
    var found = probes.of(asked);
    var measured = new ArrayList<Measured>();
    for (int i = 0; i < cuts.size(); i++) {
      var index = of.get(i);
      measured.add(index == null ? Measured.NOTHING : found.get(index));
    }
    return measured;
  }

  private static ProbeRuns.Asked asked(Cut cut, Optional<ContainerPaths.Known> itself) {
    return new ProbeRuns.Asked(cut.span(), cut.containers(itself), cut.held().shipment());
  }

  private static History.Check check(CustodyChain chain) {
    return chain.verification() instanceof ChainVerification.Broken broken
        ? new History.Check(
            false, chain.checkedAt(), Optional.of(broken.sequence()), Optional.of(broken.finding()))
        : new History.Check(true, chain.checkedAt(), Optional.empty(), Optional.empty());
  }

  private List<ToldEvent> told(CustodyChain chain, Map<UUID, Move> corrections) {
    var actors = chain.events().stream().map(one -> one.event().actorId()).distinct().toList();
    var called = names.of(actors);
    return chain.events().stream()
        .map(
            recorded ->
                told(
                    recorded,
                    called.getOrDefault(recorded.event().actorId(), "system"),
                    Optional.ofNullable(corrections.get(recorded.event().id())).map(Move::id),
                    chain))
        .toList();
  }

  private static ToldEvent told(
      RecordedEvent recorded, String teller, Optional<UUID> correctedBy, CustodyChain chain) {
    var event = recorded.event();
    return new ToldEvent(
        event.id(),
        event.sequence(),
        event.step(),
        event.disposition(),
        event.eventTime(),
        event.recordedAt(),
        event.recordedAt().isAfter(event.eventTime().plus(Held.LATE)),
        teller,
        event.to().custodian(),
        event.to().place(),
        event.note(),
        event.corrects(),
        correctedBy,
        chain.signatures().getOrDefault(event.id(), List.of()).stream()
            .map(ToldEvent.Signed::of)
            .toList(),
        recorded.hash().hex());
  }
}
