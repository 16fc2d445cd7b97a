package org.biobank.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.biobank.donor.DonorRecord.ConsentRecord;
import org.biobank.donor.DonorRecord.ProvisionRecord;
import org.biobank.donor.DonorRecord.WithdrawalRecord;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Signed forms and withdrawals: {@code consent}, {@code consent_provision}, {@code withdrawal}.
 * Rows are only added.
 */
@ApplicationScoped
class Consents {
  @Inject private Database database;

  void add(UUID donorId, ConsentInput consent, Instant recordedAt) {
    var id = Ids.next();
    database.on(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO consent (id, donor_id, form, status, signed_at, recorded_at)
                  VALUES (:id, :donor, :form, 'ACTIVE', :signedAt, :recordedAt)
                  """)
              .bind("id", id)
              .bind("donor", donorId)
              .bind("form", consent.form())
              .bind("signedAt", consent.signedAt())
              .bind("recordedAt", recordedAt)
              .execute();
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO consent_provision (consent_id, purpose, decision, valid_from, valid_until)
                  VALUES (:consent, :purpose, :decision, :from, :until)
                  """);
          for (var provision : consent.provisions()) {
            batch
                .bind("consent", id)
                .bind("purpose", provision.purpose().name())
                .bind("decision", provision.decision().name())
                .bind("from", consent.signedAt())
                .bind("until", ConsentPeriods.end(provision.purpose(), consent.signedAt()))
                .add();
          }
          return batch.execute();
        });
  }

  void add(UUID donorId, WithdrawalInput withdrawal, UUID actorId, Instant recordedAt) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO withdrawal
                      (id, donor_id, scope, requested_by, reason, requested_at, recorded_at, actor_id)
                    VALUES (:id, :donor, :scope, :requestedBy, :reason, :requestedAt, :recordedAt, :actor)
                    """)
                .bind("id", Ids.next())
                .bind("donor", donorId)
                .bind("scope", withdrawal.scope().name())
                .bind("requestedBy", withdrawal.requestedBy().name())
                .bind("reason", withdrawal.reason())
                .bind("requestedAt", withdrawal.requestedAt())
                .bind("recordedAt", recordedAt)
                .bind("actor", actorId)
                .execute());
  }

  List<ConsentRecord> of(UUID donorId) {
    var rows =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT c.id AS consent_id, c.form, c.status, c.signed_at,
                               p.purpose, p.decision, p.valid_from, p.valid_until
                        FROM consent c JOIN consent_provision p ON p.consent_id = c.id
                        WHERE c.donor_id = :donor ORDER BY c.signed_at DESC, c.id, p.purpose
                        """)
                    .bind("donor", donorId)
                    .map(ConstructorMapper.of(ConsentRow.class))
                    .list());
    var byConsent = new LinkedHashMap<UUID, List<ConsentRow>>();
    rows.forEach(
        row -> byConsent.computeIfAbsent(row.consentId(), id -> new ArrayList<>()).add(row));
    return byConsent.values().stream().map(ConsentRow::record).toList();
  }

  List<WithdrawalRecord> withdrawals(UUID donorId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT scope, requested_by, requested_at FROM withdrawal
                    WHERE donor_id = :donor ORDER BY requested_at DESC
                    """)
                .bind("donor", donorId)
                .map(ConstructorMapper.of(WithdrawalRecord.class))
                .list());
  }

  /** One provision of a consent. */
  public record ConsentRow(
      UUID consentId,
      String form,
      String status,
      Instant signedAt,
      Purpose purpose,
      ProvisionDecision decision,
      Instant validFrom,
      Instant validUntil) {
    static ConsentRecord record(List<ConsentRow> rows) {
      var first = rows.get(0);
      var provisions =
          rows.stream()
              .map(
                  row ->
                      new ProvisionRecord(
                          row.purpose(),
                          row.purpose().label(),
                          row.decision(),
                          row.validFrom(),
                          row.validUntil()))
              .toList();
      return new ConsentRecord(first.form(), first.status(), first.signedAt(), provisions);
    }
  }
}
