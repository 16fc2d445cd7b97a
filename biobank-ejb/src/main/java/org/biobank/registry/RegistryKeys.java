package org.biobank.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.shared.Secrets;

/** The master key of the pseudonyms: {@code biobank.pseudonym-key}, 32 bytes in base64. */
@ApplicationScoped
class RegistryKeys {
  @Inject private Secrets secrets;
  private byte[] masterKey = {};

  @PostConstruct
  void load() {
    masterKey = secrets.key("biobank.pseudonym-key");
  }

  Pseudonyms pseudonyms(UUID registryId) {
    return Pseudonyms.of(masterKey, registryId);
  }
}
