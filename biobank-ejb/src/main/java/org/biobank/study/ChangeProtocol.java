package org.biobank.study;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.StaleVersion;
import org.biobank.study.ProtocolRefused.Objection;

/**
 * Changes a study's protocol to what is stated, whole. What kits or visits rely on stays: it can be
 * described anew, not dropped, and its type stays.
 */
@Act
public class ChangeProtocol {
  @Inject private Studies studies;
  @Inject private CollectionEvents events;
  @Inject private Protocols protocols;
  @Inject private Event<ProtocolNarrowed> narrowing;
  @Inject private CurrentActor current;

  /**
   * @param version of the study that was looked at
   * @throws org.biobank.shared.NotFound if there is no such study
   * @throws org.biobank.shared.Invalid with every fault of the protocol
   * @throws ProtocolRefused naming everything dropped or retyped that something relies on
   * @throws StaleVersion if somebody changed it since
   */
  @Requires(Permission.PROTOCOL_MANAGE)
  public StudyProtocol change(@Subject String code, int version, Protocol protocol) {
    var study = studies.get(code);
    current.actor().requireInStudy(Permission.PROTOCOL_MANAGE, study.id(), study.code());
    OpenStudy.refuse(protocols.rules().of(protocol));
    if (!protocols.change(study.id(), version, protocol)) {
      throw new StaleVersion(study.code(), version, studies.protocol(code).version());
    }
    var change = ProtocolChange.of(events.of(study.id()), protocol);
    refuseNarrowing(change);
    protocols.write(study.id(), change);
    return studies.protocol(code);
  }

  private void refuseNarrowing(ProtocolChange change) {
    if (change.droppedEvents().isEmpty() && change.narrowedSpecimens().isEmpty()) {
      return;
    }
    var narrowed = new ProtocolNarrowed(change.droppedEvents(), change.narrowedSpecimens());
    events.visited(change.droppedEvents()).forEach(id -> narrowed.object(id, "it has visits"));
    narrowing.fire(narrowed);
    List<Objection> objections =
        narrowed.objections().entrySet().stream()
            .map(
                one ->
                    new Objection(change.nameOf(one.getKey()), String.join("; ", one.getValue())))
            .toList();
    if (!objections.isEmpty()) {
      throw ProtocolRefused.inUse(objections);
    }
  }
}
