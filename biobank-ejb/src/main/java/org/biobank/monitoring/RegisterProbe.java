package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Sites;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;

/** Sets up a probe, or says anew what it is called and to which site it belongs. */
@Act
public class RegisterProbe {
  @Inject private Probes probes;
  @Inject private ProbeLines lines;
  @Inject private Sites sites;
  @Inject private CurrentActor current;

  @Requires(Permission.STORAGE_MANAGE)
  public ProbeLine register(@Subject Barcode code, ProbeInput input) {
    var actor = current.actor();
    var known = Optional.ofNullable(probes.lock(List.of(code)).get(code));
    known.ifPresent(
        probe -> actor.requireAt(Permission.STORAGE_MANAGE, probe.siteId(), code.text()));
    var site = sites.get(input.site());
    actor.requireAt(Permission.STORAGE_MANAGE, site.id(), site.code());
    known.ifPresentOrElse(
        probe -> probes.change(probe.id(), input.name(), site),
        () -> probes.add(code, input.name(), site));
    return lines.of(code);
  }
}
