package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Opens a session for a person, or a token for a machine. Not an act of one transaction: hashing is
 * slow on purpose and holds no lock, and a failure must be counted although it is refused.
 */
@ApplicationScoped
public class Login {
  private static final int NAME_LENGTH_MAX = 64;

  @Inject private Users users;
  @Inject private Tokens tokens;
  @Inject private FailedLogins failures;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * @param username name of a person, or client id of a machine
   * @param address where it comes from, to slow down guessing
   * @throws LoginFailed if name and password do not belong together
   * @throws TooManyLogins if too many attempts failed before
   */
  @OpenToAll(because = "nobody is signed in before signing in")
  public OpenedSession login(String username, String password, TokenKind kind, String address) {
    var name = username.strip().toLowerCase(Locale.ROOT);
    var countedAs = name.length() <= NAME_LENGTH_MAX ? name : name.substring(0, NAME_LENGTH_MAX);
    failures.refuseTooMany(countedAs, address);
    var user = users.active(name).filter(found -> found.kind().equals(holderOf(kind)));
    if (!isRight(password, user)) {
      failures.add(countedAs, address);
      audit.denied("Login", countedAs, "login-failed");
      throw new LoginFailed();
    }
    failures.forget(name);
    var token = tokens.open(user.orElseThrow().id(), kind);
    var session = users.session(token, kind, clock.instant()).orElseThrow(LoginFailed::new);
    return new OpenedSession(token.text(), session);
  }

  private static String holderOf(TokenKind kind) {
    return kind == TokenKind.BROWSER ? "HUMAN" : "MACHINE";
  }

  private static boolean isRight(String password, Optional<Users.Credentials> user) {
    return user.map(found -> Passwords.matches(password, found.passwordHash()))
        .orElseGet(() -> Passwords.matchesNobody(password));
  }
}
