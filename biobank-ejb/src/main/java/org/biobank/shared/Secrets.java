package org.biobank.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Keys the system is given from outside: {@code NAME} holds the key in base64, or {@code NAME.file}
 * the path of a file with it, so that it need not stand in an environment that others can list.
 */
@ApplicationScoped
public class Secrets {
  private static final int KEY_BYTES = 32;

  @Inject private Config config;

  /**
   * A key of 256 bits.
   *
   * @throws IllegalStateException if it is not configured or has another length: the system must
   *     not run without
   */
  public byte[] key(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException(name + " is not configured"));
  }

  /**
   * A key of 256 bits that the system can do without.
   *
   * @throws IllegalStateException if it is configured and has another length
   */
  public Optional<byte[]> find(String name) {
    return config
        .getOptionalValue(name + ".file", String.class)
        .map(Secrets::read)
        .or(() -> config.getOptionalValue(name, String.class))
        .map(text -> decoded(name, text));
  }

  private static byte[] decoded(String name, String text) {
    var key = Base64.getDecoder().decode(text.strip());
    if (key.length != KEY_BYTES) {
      throw new IllegalStateException(name + " must be " + KEY_BYTES + " bytes in base64");
    }
    return key;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the key file " + file + " cannot be read", e);
    }
  }
}
