package org.biobank.donor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.Secrets;

/** Who donors are, sealed: {@code donor_identity}. */
@ApplicationScoped
class SealedIdentities {
  @Inject private Database database;
  @Inject private Secrets secrets;

  private IdentityCipher cipher;

  @PostConstruct
  void open() {
    cipher = new IdentityCipher(secrets.key("biobank.identity-key"));
  }

  void add(UUID donorId, Identity identity) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO donor_identity (donor_id, key_id, sealed) VALUES (:donor, :key, :sealed)")
                .bind("donor", donorId)
                .bind("key", IdentityCipher.KEY_ID)
                .bind("sealed", cipher.seal(donorId, identity))
                .execute());
  }

  Optional<Identity> of(UUID donorId) {
    return database
        .on(
            handle ->
                handle
                    .createQuery("SELECT sealed FROM donor_identity WHERE donor_id = :donor")
                    .bind("donor", donorId)
                    .mapTo(byte[].class)
                    .findOne())
        .map(row -> cipher.open(donorId, row));
  }
}
