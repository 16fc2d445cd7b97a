package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.shared.Barcode;
import org.biobank.specimentype.SpecimenType;
import org.biobank.specimentype.SpecimenTypes;

/**
 * For other subjects' use cases: new specimens, in bulk. Their quantity ledgers begin by {@link
 * SpecimensAdded}; what else they hold than they began with is told to the ledgers, and their
 * chains of custody are begun, by the caller, in the same transaction.
 */
@ApplicationScoped
public class AddSpecimens {
  @Inject private Specimens specimens;
  @Inject private SpecimenTypes types;
  @Inject private SpecimenOrigins origins;
  @Inject private NewBarcodes newBarcodes;
  @Inject private PoolParents poolParents;
  @Inject private Clock clock;

  /**
   * Writes them, parents before what was made of them, in whatever order they are given. Two
   * batches, however many.
   *
   * @throws BarcodeTaken if one of the barcodes was given to another specimen at the same moment
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Collection<NewSpecimen> added, Actor actor) {
    add(added, clock.instant(), actor);
  }

  /** As {@link #add(Collection, Actor)}, at the moment of what else is recorded with them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Collection<NewSpecimen> added, Instant recordedAt, Actor actor) {
    specimens.add(parentsFirst(added), recordedAt, actor);
  }

  /**
   * Writes a pool.
   *
   * @param parents how much of each went into it
   * @param donors all of theirs
   * @throws BarcodeTaken if its barcode was given to another specimen at the same moment
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addPool(
      NewSpecimen pool, Map<UUID, BigDecimal> parents, Set<UUID> donors, Actor actor) {
    specimens.add(List.of(pool), clock.instant(), actor);
    poolParents.add(pool.id(), parents, donors);
  }

  /**
   * Those of the codes that are a specimen's barcode or label, hold the code of one, or name
   * something else; an empty tube of a kit is none of them.
   */
  @Transactional
  public Set<Barcode> existing(Collection<Barcode> barcodes) {
    return specimens.existing(barcodes);
  }

  /** As {@link #existing}, and those that are an empty tube of a kit. */
  @Transactional
  public Set<Barcode> taken(Collection<Barcode> barcodes) {
    return specimens.taken(barcodes);
  }

  /** Barcodes that no specimen has, for tubes that bring none. */
  @Transactional
  public List<Barcode> freshBarcodes(int count) {
    return newBarcodes.next(count);
  }

  /** The types there are, by code. */
  @Transactional
  public Map<String, SpecimenType> types() {
    return types.byCode();
  }

  /** Where specimens came in, for what is made of them; by id. */
  @Transactional
  public Map<UUID, NewSpecimen.Origin> origins(Collection<SpecimenSummary> parents) {
    return origins.of(parents);
  }

  /** Pure. Of a circle, which the database refuses, the rest is left as given. */
  static List<NewSpecimen> parentsFirst(Collection<NewSpecimen> added) {
    var waiting = new HashSet<UUID>();
    added.forEach(specimen -> waiting.add(specimen.id()));
    var ordered = new ArrayList<NewSpecimen>(added.size());
    var rest = List.copyOf(added);
    while (!rest.isEmpty()) {
      var ready = new HashMap<Boolean, List<NewSpecimen>>();
      for (var specimen : rest) {
        boolean waits = specimen.parentId().filter(waiting::contains).isPresent();
        ready.computeIfAbsent(!waits, key -> new ArrayList<>()).add(specimen);
      }
      var now = ready.getOrDefault(true, rest);
      ordered.addAll(now);
      now.forEach(specimen -> waiting.remove(specimen.id()));
      rest = now == rest ? List.of() : ready.getOrDefault(false, List.of());
    }
    return ordered;
  }
}
