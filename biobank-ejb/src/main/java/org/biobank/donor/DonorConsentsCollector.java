package org.biobank.donor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.donor.ConsentDecisions.ProvisionRow;
import org.biobank.donor.ConsentDecisions.WithdrawalRow;

/** Puts the rows of many donors' consents together, donor by donor. */
final class DonorConsentsCollector {
  private final Map<UUID, Map<UUID, List<ProvisionRow>>> provisions = new HashMap<>();
  private final Map<UUID, List<DonorConsents.Withdrawn>> withdrawals = new HashMap<>();

  DonorConsentsCollector(Collection<UUID> donorIds) {
    donorIds.forEach(
        id -> {
          provisions.put(id, new LinkedHashMap<>());
          withdrawals.put(id, new ArrayList<>());
        });
  }

  void add(ProvisionRow row) {
    provisions
        .getOrDefault(row.donorId(), new HashMap<>())
        .computeIfAbsent(row.consentId(), id -> new ArrayList<>())
        .add(row);
  }

  void add(WithdrawalRow row) {
    withdrawals
        .getOrDefault(row.donorId(), new ArrayList<>())
        .add(new DonorConsents.Withdrawn(row.scope(), row.requestedAt()));
  }

  Map<UUID, DonorConsents> finished() {
    var finished = new HashMap<UUID, DonorConsents>();
    provisions.forEach(
        (donor, consents) ->
            finished.put(
                donor,
                new DonorConsents(
                    consents.values().stream().map(DonorConsentsCollector::signed).toList(),
                    List.copyOf(withdrawals.getOrDefault(donor, List.of())))));
    return finished;
  }

  private static DonorConsents.Signed signed(List<ProvisionRow> rows) {
    var provisions =
        rows.stream()
            .map(
                row ->
                    new DonorConsents.Provision(
                        row.purpose(), row.decision(), row.validFrom(), row.validUntil()))
            .toList();
    return new DonorConsents.Signed(rows.get(0).signedAt(), provisions);
  }
}
