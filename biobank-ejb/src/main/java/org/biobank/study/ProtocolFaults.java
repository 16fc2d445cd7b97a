package org.biobank.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.shared.Invalid.Fault;
import org.biobank.shared.PlainDecimal;
import org.biobank.study.PlannedSpecimen.PlannedAliquots;

/**
 * Looks a whole protocol through before any of it is written. Pure.
 *
 * @param bearable set point of the warmest store that keeps a type, by the type's code
 * @param formats of tubes, by code
 */
record ProtocolFaults(Map<String, BigDecimal> bearable, Set<String> formats) {
  /** Everything that contradicts itself or names what there is not, with where it stands. */
  List<Fault> of(Protocol protocol) {
    var faults = new ArrayList<Fault>();
    var codes = new HashSet<String>();
    for (int i = 0; i < protocol.events().size(); i++) {
      var event = protocol.events().get(i);
      var at = "/events/" + i;
      if (!codes.add(event.key())) {
        faults.add(new Fault(at + "/code", event.code() + " is the code of an event before it"));
      }
      specimens(event, at + "/anticipated/", faults);
    }
    return faults;
  }

  private void specimens(PlannedEvent event, String within, List<Fault> faults) {
    var codes = new HashSet<String>();
    for (int i = 0; i < event.specimens().size(); i++) {
      var specimen = event.specimens().get(i);
      var at = within + i;
      if (!codes.add(specimen.key())) {
        faults.add(
            new Fault(at + "/code", specimen.code() + " is the code of a specimen before it"));
      }
      type(specimen.type(), at + "/type", faults);
      format(specimen.tubeFormat(), at + "/tubeFormat", faults);
      specimen.aliquots().ifPresent(some -> aliquots(specimen, some, at + "/aliquots", faults));
      storage(specimen, at + "/storageClass", faults);
    }
  }

  private void aliquots(
      PlannedSpecimen specimen, PlannedAliquots aliquots, String at, List<Fault> faults) {
    aliquots.type().ifPresent(type -> type(type, at + "/type", faults));
    format(aliquots.tubeFormat(), at + "/tubeFormat", faults);
    if (specimen.keptType().equals(specimen.type())
        && aliquots.total().compareTo(specimen.quantity()) > 0) {
      faults.add(
          new Fault(
              at,
              "%d times %s are more than the %s of the tube"
                  .formatted(
                      aliquots.count(),
                      aliquots.quantity().toPlainString(),
                      specimen.quantity().toPlainString())));
    }
  }

  private void storage(PlannedSpecimen specimen, String at, List<Fault> faults) {
    var limit = Optional.ofNullable(bearable.get(specimen.keptType()));
    specimen
        .storageClass()
        .filter(kept -> limit.isPresent() && kept.isWarmerThan(limit.get()))
        .ifPresent(
            kept ->
                faults.add(
                    new Fault(
                        at,
                        "%s allows %d \u00b0C; %s bears %s \u00b0C at most"
                            .formatted(
                                kept,
                                kept.celsiusMax(),
                                specimen.keptType(),
                                PlainDecimal.shown(limit.get())))));
  }

  private void type(String code, String at, List<Fault> faults) {
    if (!bearable.containsKey(code)) {
      faults.add(new Fault(at, "no specimen type has this code"));
    }
  }

  private void format(Optional<String> code, String at, List<Fault> faults) {
    if (code.isPresent() && !formats.contains(code.get())) {
      faults.add(new Fault(at, "no tube format has this code"));
    }
  }
}
