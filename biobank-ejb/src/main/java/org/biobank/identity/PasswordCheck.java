package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether name and password belong together, for logins and signatures alike, and how often not.
 */
@ApplicationScoped
class PasswordCheck {
  private static final int NAME_LENGTH_MAX = 64;

  @Inject private Users users;
  @Inject private FailedLogins failures;
  @Inject private AuditTrail audit;

  /** As names are kept and counted: in lower case, no longer than a name can be. */
  static String canonical(String username) {
    var name = username.strip().toLowerCase(Locale.ROOT);
    return name.length() <= NAME_LENGTH_MAX ? name : name.substring(0, NAME_LENGTH_MAX);
  }

  /**
   * The user's id; absent if the password is wrong, for a user of another kind, for one that is
   * locked or unknown, all after the same time.
   *
   * @param name canonical
   * @throws TooManyLogins if too many attempts failed before
   */
  Optional<UUID> check(String name, String password, UserKind kind, String address) {
    failures.refuseTooMany(name, address);
    var user = users.active(name).filter(found -> found.kind() == kind);
    if (!isRight(password, user)) {
      return Optional.empty();
    }
    failures.forget(name);
    return user.map(Users.Credentials::id);
  }

  /** Counts and audits an attempt; stays when what it was meant for is refused. */
  void failed(String name, String address, String action, String slug) {
    failures.add(name, address);
    audit.denied(action, name, slug);
  }

  private static boolean isRight(String password, Optional<Users.Credentials> user) {
    return user.map(found -> Passwords.matches(password, found.passwordHash()))
        .orElseGet(() -> Passwords.matchesNobody(password));
  }
}
