package org.biobank.specimen;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.donor.ConsentDecision;

/**
 * The donors of specimens that have several. Pure.
 *
 * @param bySpecimen pools and what was made of them; specimens of one donor are left out
 */
public record Contributors(Map<UUID, Set<UUID>> bySpecimen) {

  /** All donors of these specimens. */
  public Set<UUID> donorsOf(Collection<SpecimenSummary> specimens) {
    var donors = new HashSet<UUID>();
    for (var specimen : specimens) {
      donors.addAll(donorsOf(specimen));
    }
    return donors;
  }

  public Set<UUID> donorsOf(SpecimenSummary specimen) {
    return bySpecimen.getOrDefault(specimen.id(), Set.of(specimen.donorId()));
  }

  /**
   * The decisions by donor, and for each specimen of several donors one by its own id: permitted if
   * all of them permit, else what one of them does not.
   */
  public Map<UUID, ConsentDecision> judged(Map<UUID, ConsentDecision> byDonor) {
    var all = new HashMap<UUID, ConsentDecision>(byDonor);
    bySpecimen.forEach((specimen, donors) -> all.put(specimen, worst(donors, byDonor)));
    return all;
  }

  /** What was {@link #judged} of a specimen; absent: nobody said anything. */
  public static Optional<ConsentDecision> decisionOn(
      SpecimenSummary specimen, Map<UUID, ConsentDecision> judged) {
    return Optional.ofNullable(judged.get(specimen.id()))
        .or(() -> Optional.ofNullable(judged.get(specimen.donorId())));
  }

  /** Who withdrew weighs more than who never consented: the one is held, the other not. */
  private static ConsentDecision worst(Set<UUID> donors, Map<UUID, ConsentDecision> byDonor) {
    ConsentDecision worst = new ConsentDecision.Permitted();
    for (var donor : donors) {
      var decision =
          Optional.ofNullable(byDonor.get(donor))
              .orElseGet(() -> new ConsentDecision.Denied("no-consent", "A donor said nothing."));
      if (decision instanceof ConsentDecision.Denied denied
          && (worst.permits() || denied.isWithdrawal())) {
        worst = denied;
      }
    }
    return worst;
  }
}
