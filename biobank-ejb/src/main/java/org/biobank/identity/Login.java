package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Opens a session for a person, or a token for a machine. Not an act of one transaction: hashing is
 * slow on purpose and holds no lock, and a failure must be counted although it is refused.
 */
@ApplicationScoped
public class Login {
  @Inject private PasswordCheck passwords;
  @Inject private Users users;
  @Inject private Tokens tokens;
  @Inject private Clock clock;

  /**
   * @param username name of a person, or client id of a machine
   * @param address where it comes from, to slow down guessing
   * @throws LoginFailed if name and password do not belong together
   * @throws TooManyLogins if too many attempts failed before
   */
  @OpenToAll(because = "nobody is signed in before signing in")
  public OpenedSession login(String username, String password, TokenKind kind, String address) {
    var name = PasswordCheck.canonical(username);
    var user = passwords.check(name, password, holderOf(kind), address);
    if (user.isEmpty()) {
      passwords.failed(name, address, "Login", "login-failed");
      throw new LoginFailed();
    }
    var token = tokens.open(user.get(), kind);
    var session = users.session(token, kind, clock.instant()).orElseThrow(LoginFailed::new);
    return new OpenedSession(token.text(), session);
  }

  private static UserKind holderOf(TokenKind kind) {
    return kind == TokenKind.BROWSER ? UserKind.HUMAN : UserKind.MACHINE;
  }
}
