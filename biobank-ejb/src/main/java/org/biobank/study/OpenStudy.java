package org.biobank.study;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;

/** Begins a study with its collection protocol. A study is of no site: every one may collect. */
@Act
public class OpenStudy {
  @Inject private Studies studies;
  @Inject private Protocols protocols;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws Invalid with every fault of the protocol
   * @throws ProtocolRefused if another study has the code
   */
  @Requires(Permission.PROTOCOL_MANAGE)
  public StudyProtocol open(NewStudy input) {
    var id = Ids.next();
    current.actor().requireInStudy(Permission.PROTOCOL_MANAGE, id, input.code());
    refuse(protocols.rules().of(input.protocol()));
    var change = ProtocolChange.of(List.of(), input.protocol());
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    studies.add(id, input.code(), input.title(), input.openedOn().orElse(today));
    protocols.write(id, change);
    return studies.protocol(input.code());
  }

  static void refuse(List<Invalid.Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }
}
