package org.biobank.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/**
 * Passwords and machine secrets as Argon2id (RFC 9106), with the parameters the OWASP Password
 * Storage Cheat Sheet names first: 19 MiB, two passes, one lane. About 50 ms of one core each.
 */
public final class Passwords {
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /** What an unknown name is checked against, so that its answer takes as long as a known one's. */
  private static final String NOBODY = hash("nobody has this password");

  private Passwords() {}

  public static String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
  }

  static boolean matches(String password, String hash) {
    return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /** Takes the time of a check and is never true. */
  static boolean matchesNobody(String password) {
    matches(password, NOBODY);
    return false;
  }
}
