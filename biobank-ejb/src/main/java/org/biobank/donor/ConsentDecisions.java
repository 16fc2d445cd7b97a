package org.biobank.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The one place where it is decided whether consent covers something: collection, shipment and
 * registry feed all ask here.
 */
@ApplicationScoped
public class ConsentDecisions {
  @Inject private Database database;

  /** A decision for every donor asked for; two queries, however many. */
  @Transactional
  public Map<UUID, ConsentDecision> decide(Collection<UUID> donorIds, Purpose purpose, Instant at) {
    var decisions = new HashMap<UUID, ConsentDecision>();
    consents(donorIds)
        .forEach((id, donor) -> decisions.put(id, ConsentDecision.of(donor, purpose, at)));
    return decisions;
  }

  /** For callers that ask about several purposes of the same donors. */
  @Transactional
  public Map<UUID, DonorConsents> consents(Collection<UUID> donorIds) {
    var ids = List.copyOf(donorIds);
    if (ids.isEmpty()) {
      return Map.of();
    }
    var all = new DonorConsentsCollector(ids);
    database
        .on(
            handle ->
                handle
                    .createQuery(
                        """
                    SELECT c.donor_id, c.id AS consent_id, c.signed_at, p.purpose, p.decision, p.valid_from, p.valid_until
                    FROM consent c JOIN consent_provision p ON p.consent_id = c.id
                    WHERE c.donor_id IN (<ids>) AND c.status = 'ACTIVE'
                    """)
                    .bindList("ids", ids)
                    .map(ConstructorMapper.of(ProvisionRow.class))
                    .list())
        .forEach(all::add);
    database
        .on(
            handle ->
                handle
                    .createQuery(
                        "SELECT donor_id, scope, requested_at FROM withdrawal WHERE donor_id IN (<ids>)")
                    .bindList("ids", ids)
                    .map(ConstructorMapper.of(WithdrawalRow.class))
                    .list())
        .forEach(all::add);
    return all.finished();
  }

  /** One provision with its consent. */
  public record ProvisionRow(
      UUID donorId,
      UUID consentId,
      Instant signedAt,
      Purpose purpose,
      ProvisionDecision decision,
      Instant validFrom,
      Instant validUntil) {}

  /** One withdrawal. */
  public record WithdrawalRow(UUID donorId, WithdrawalScope scope, Instant requestedAt) {}
}
