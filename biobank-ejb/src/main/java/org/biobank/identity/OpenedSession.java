package org.biobank.identity;

/**
 * A session at its beginning.
 *
 * @param token to be handed to the client once; it cannot be read again
 */
public record OpenedSession(String token, Session session) {
  @Override
  public String toString() {
    return "OpenedSession[" + session.actor().username() + "]";
  }
}
