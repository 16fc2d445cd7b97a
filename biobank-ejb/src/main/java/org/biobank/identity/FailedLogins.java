package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.biobank.shared.Database;

/**
 * Counts failed logins in the database, so that the limit holds over all nodes and restarts: {@code
 * failed_login}. A name is slowed after few attempts, an address after more, since a ward may stand
 * behind one address.
 */
@ApplicationScoped
class FailedLogins {
  static final int PER_USERNAME_MAX = 10;
  static final int PER_ADDRESS_MAX = 100;
  static final Duration WINDOW = Duration.ofMinutes(15);

  @Inject private Database database;
  @Inject private Clock clock;

  @Transactional
  public void refuseTooMany(String username, String address) {
    Instant since = clock.instant().minus(WINDOW);
    boolean tooMany =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT (SELECT COUNT(*) FROM failed_login WHERE username = :name AND attempted_at > :since) >= :perName
                            OR (SELECT COUNT(*) FROM failed_login WHERE address = :address AND attempted_at > :since) >= :perAddress
                        """)
                    .bind("name", username)
                    .bind("address", address)
                    .bind("since", since)
                    .bind("perName", PER_USERNAME_MAX)
                    .bind("perAddress", PER_ADDRESS_MAX)
                    .mapTo(Boolean.class)
                    .one());
    if (tooMany) {
      throw new TooManyLogins(WINDOW);
    }
  }

  @Transactional
  public void add(String username, String address) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO failed_login (username, address, attempted_at) VALUES (:name, :address, :now)")
                .bind("name", username)
                .bind("address", address)
                .bind("now", clock.instant())
                .execute());
  }

  @Transactional
  public void forget(String username) {
    database.on(
        handle ->
            handle
                .createUpdate("DELETE FROM failed_login WHERE username = :name")
                .bind("name", username)
                .execute());
  }

  /** Those that count no more; returns how many. */
  @Transactional
  public int removeOld() {
    return database.on(
        handle ->
            handle
                .createUpdate("DELETE FROM failed_login WHERE attempted_at < :since")
                .bind("since", clock.instant().minus(WINDOW))
                .execute());
  }
}
