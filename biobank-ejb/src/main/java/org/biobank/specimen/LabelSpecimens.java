package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.identity.Actor;
import org.biobank.shared.Database;
import org.biobank.shared.OtherLabel;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * For other subjects' use cases: gives specimens labels besides their barcodes, by which they are
 * found from then on. One query and one batch, however many.
 */
@ApplicationScoped
public class LabelSpecimens {
  @Inject private SpecimenLabels labels;

  /**
   * What a specimen is called already is no fault, and not written again.
   *
   * @throws LabelTaken naming every label that is another specimen's, or its barcode
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void label(Actor actor, Collection<SpecimenLabel> wanted, Instant at) {
    var owners = owners(wanted);
    var taken = wanted.stream().filter(one -> isOthers(one, owners)).toList();
    if (!taken.isEmpty()) {
      throw new LabelTaken(texts(taken));
    }
    var fresh = wanted.stream().distinct().filter(one -> !owners.containsKey(one.label())).toList();
    try {
      labels.add(fresh, actor.id(), at);
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) { // two of them want the same, or somebody was first
        throw new LabelTaken(texts(fresh));
      }
      throw e;
    }
  }

  /** What specimens are called besides their barcodes; those without a label are left out. */
  @Transactional
  public Map<UUID, List<OtherLabel>> of(Collection<UUID> specimenIds) {
    return labels.of(specimenIds).stream()
        .collect(
            Collectors.groupingBy(
                SpecimenLabel::specimenId,
                Collectors.mapping(SpecimenLabel::label, Collectors.toList())));
  }

  /** Takes labels off specimens; one that a specimen does not bear is no fault. One batch. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void unlabel(Collection<SpecimenLabel> gone) {
    labels.remove(gone);
  }

  /** Those that are another specimen's, or its barcode: for previews. */
  @Transactional
  public List<SpecimenLabel> taken(Collection<SpecimenLabel> wanted) {
    var owners = owners(wanted);
    return wanted.stream().filter(one -> isOthers(one, owners)).toList();
  }

  /** Whose the labels are; barcodes as those of the kind without a name. */
  private Map<OtherLabel, UUID> owners(Collection<SpecimenLabel> wanted) {
    var owners = new HashMap<OtherLabel, UUID>();
    labels
        .named(wanted.stream().map(SpecimenLabel::text).toList())
        .forEach(known -> owners.put(known.label(), known.specimenId()));
    return owners;
  }

  private static boolean isOthers(SpecimenLabel one, Map<OtherLabel, UUID> owners) {
    var barcode = new OtherLabel(SpecimenLabels.BARCODE, one.text());
    return !one.specimenId().equals(owners.getOrDefault(barcode, one.specimenId()))
        || !one.specimenId().equals(owners.getOrDefault(one.label(), one.specimenId()));
  }

  private static List<String> texts(Collection<SpecimenLabel> labels) {
    return labels.stream().map(one -> one.label().toString()).toList();
  }
}
