package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.row.DraftDecision;
import org.biobank.exchange.row.RowDecision;
import org.biobank.exchange.row.RowRules;
import org.biobank.exchange.row.Situation.VisitKey;
import org.biobank.identity.Actor;
import org.biobank.identity.FindActors;
import org.biobank.shared.NotFound;
import org.biobank.storage.JudgePlaces;
import org.biobank.storage.JudgePlaces.Judged;

/** Looks at a thousand rows: load, decide, settle visits and places, keep what was found out. */
@ApplicationScoped
class CheckRows {
  @Inject private ImportBatches batches;
  @Inject private ImportRows rows;
  @Inject private Situations situations;
  @Inject private ImportVisits visits;
  @Inject private JudgePlaces judgePlaces;
  @Inject private ImportedLabels labels;
  @Inject private ImportProgress progress;
  @Inject private FindActors actors;

  /** In the transaction of the job's chunk. */
  void check(UUID importId, long afterLine) {
    var batch = batches.get(importId);
    var actor =
        actors
            .byId(batch.actorId())
            .orElseThrow(() -> new NotFound("user", batch.actorId().toString()));
    var chunk = rows.after(importId, afterLine);
    var rules = new RowRules(situations.load(batch, actor, chunk));
    var drafts = chunk.stream().map(rules::decide).toList();
    var decisions = placed(withVisits(importId, drafts), actor);
    rows.decided(importId, decisions);
    labels.keep(importId, decisions);
    progress.beat(importId);
  }

  private List<DraftDecision> withVisits(UUID importId, List<DraftDecision> drafts) {
    var keys = drafts.stream().flatMap(draft -> draft.visit().stream()).collect(Collectors.toSet());
    var settled = visits.settle(importId, keys);
    return drafts.stream().map(draft -> withVisit(draft, settled)).toList();
  }

  private static DraftDecision withVisit(DraftDecision draft, Map<VisitKey, UUID> settled) {
    if (draft.visit().isEmpty()) {
      return draft;
    }
    var visit = Objects.requireNonNull(settled.get(draft.visit().get()));
    var plan = draft.decision().plan().map(tube -> tube.at(visit));
    return new DraftDecision(draft.decision().planned(plan), draft.visit(), draft.place());
  }

  private List<RowDecision> placed(List<DraftDecision> drafts, Actor actor) {
    var asking = drafts.stream().filter(draft -> draft.place().isPresent()).toList();
    var judged =
        judgePlaces
            .judge(asking.stream().map(draft -> draft.place().orElseThrow()).toList(), actor)
            .iterator();
    var decisions = new ArrayList<RowDecision>(drafts.size());
    for (var draft : drafts) {
      decisions.add(draft.place().isPresent() ? placed(draft, judged.next()) : draft.decision());
    }
    return decisions;
  }

  private static RowDecision placed(DraftDecision draft, Judged judged) {
    if (judged instanceof Judged.Granted granted) {
      return draft.decision().placed(granted);
    }
    var denied = (Judged.Denied) judged;
    var wanted = draft.place().orElseThrow();
    var column = denied.ofBox() ? TemplateColumn.BOX : TemplateColumn.POSITION;
    return draft
        .decision()
        .refused(
            new RowFault(
                column.header(),
                denied.ofBox() ? wanted.box().text() : wanted.position(),
                denied.refusal().slug(),
                denied.refusal().detail(),
                denied.ofBox() ? "Another box." : "A place that is free."));
  }

  /** For windows: the last line of the next thousand rows. */
  Optional<Long> lastLine(UUID importId, long afterLine) {
    return rows.lastLine(importId, afterLine);
  }
}
