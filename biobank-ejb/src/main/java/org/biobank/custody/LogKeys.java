package org.biobank.custody;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Database;
import org.biobank.shared.Secrets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that sign the log. The private one comes from outside the database ({@code
 * biobank.custody-key}, at a change of keys with {@code biobank.custody-key-previous}); the public
 * ones are kept in {@code custody_key}.
 */
@ApplicationScoped
class LogKeys {
  private static final Logger LOG = LoggerFactory.getLogger(LogKeys.class);
  private static final int NAME_DIGITS = 16;

  @Inject private Database database;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  private @Nullable SigningKey current;
  private @Nullable SigningKey previous;

  /** A row of {@code custody_key}. */
  record KeptKey(LogKey key, Instant addedAt, Optional<String> endorsement) {}

  private record Row(EventHash publicKey, Instant addedAt, Optional<String> endorsement) {}

  @PostConstruct
  void load() {
    current = SigningKey.of(secrets.key("biobank.custody-key"));
    previous = secrets.find("biobank.custody-key-previous").map(SigningKey::of).orElse(null);
  }

  SigningKey current() {
    if (current == null) {
      throw new IllegalStateException("the custody key is not loaded");
    }
    return current;
  }

  /** Oldest first. A log is named after its first key, so that two logs never share a name. */
  List<KeptKey> all() {
    var rows =
        database.on(
            handle ->
                handle
                    .createQuery(
                        "SELECT public_key, added_at, endorsement FROM custody_key ORDER BY number")
                    .map(
                        (row, context) ->
                            new Row(
                                EventHash.of(row.getBytes(1)),
                                Database.instant(row, 2),
                                Optional.ofNullable(row.getString(3))))
                    .list());
    return rows.stream()
        .map(
            row ->
                new KeptKey(
                    LogKey.of(name(rows.get(0).publicKey().bytes()), row.publicKey().bytes()),
                    row.addedAt(),
                    row.endorsement()))
        .toList();
  }

  static String name(byte[] firstPublicKey) {
    var fingerprint = EventHash.of(MerkleHash.sha256().digest(firstPublicKey)).hex();
    return "biobank/" + fingerprint.substring(0, NAME_DIGITS) + "/custody";
  }

  /**
   * Keeps the public key if it is new. One that follows another is vouched for by it, if it is
   * still at hand: both sign the head that the change is made at.
   *
   * @return the signature keys for this head, and the log's name
   */
  Signers signers(GrowingTree tree) {
    var known = all();
    var name =
        known.stream()
            .findFirst()
            .map(first -> first.key().name())
            .orElseGet(() -> name(current().publicKey()));
    var key = current().logKey(name);
    if (known.stream().noneMatch(kept -> kept.key().equals(key))) {
      return changed(name, known, tree);
    }
    if (!known.get(known.size() - 1).key().equals(key)) {
      throw new IllegalStateException("the custody key " + key.id() + " was replaced before");
    }
    return new Signers(name, List.of(current()));
  }

  private Signers changed(String name, List<KeptKey> known, GrowingTree tree) {
    var signers = new Signers(name, withPrevious(name, known));
    var endorsement =
        signers.keys().size() == 1
            ? Optional.<String>empty()
            : Optional.of(signers.sign(tree, clock.instant(), false).note());
    add(known.size() + 1, endorsement);
    LOG.info("custody key {} signs from size {} on", current().logKey(name).id(), tree.size());
    return signers;
  }

  private List<SigningKey> withPrevious(String name, List<KeptKey> known) {
    if (known.isEmpty()) {
      return List.of(current());
    }
    var last = known.get(known.size() - 1).key();
    var former = previous;
    if (former == null || !former.logKey(name).equals(last)) {
      LOG.warn("the custody key is new, and key {} is not at hand to vouch for it", last.id());
      return List.of(current());
    }
    return List.of(former, current());
  }

  private void add(int number, Optional<String> endorsement) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO custody_key (number, public_key, added_at, endorsement)
                    VALUES (:number, :key, :now, :endorsement)
                    """)
                .bind("number", number)
                .bind("key", current().publicKey())
                .bind("now", clock.instant())
                .bind("endorsement", endorsement.orElse(null))
                .execute());
  }

  /** Who signs the heads of the log that is called so. */
  record Signers(String name, List<SigningKey> keys) {
    SignedHead sign(GrowingTree tree, Instant now, boolean complete) {
      var root = EventHash.of(tree.root());
      return SignedHead.sign(new TreeHead(name, tree.size(), root, now, complete), keys);
    }
  }
}
