package org.biobank.scanner.agent;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Who the agent is to the biobank: a machine user with the role SCANNER.
 *
 * @param id the user's name
 */
record DeviceCredentials(String id, String secret) {
  /** RFC 7617. */
  String basic() {
    var both = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  @Override
  public String toString() {
    return "DeviceCredentials[" + id + "]";
  }
}
