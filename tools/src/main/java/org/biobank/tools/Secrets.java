package org.biobank.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The secrets of one installation, made on the first start, one file each (mode 600). Without the
 * identity key the donors' identities in the database cannot be read again, so a backup holds them
 * too.
 *
 * @param folder where the files are
 */
public record Secrets(Path folder) {
  private static final int KEY_BYTES = 32;

  /** The secrets in the folder; those that are not there yet are made. */
  static Secrets in(Path folder) {
    Secrets secrets = new Secrets(folder);
    try {
      OwnerOnly.folder(folder);
      secrets.make(secrets.databasePasswordFile(), Base64.getUrlEncoder().withoutPadding());
      secrets.make(
          secrets.databaseApplicationPasswordFile(), Base64.getUrlEncoder().withoutPadding());
      secrets.make(secrets.identityKeyFile(), Base64.getEncoder());
      secrets.make(secrets.pseudonymKeyFile(), Base64.getEncoder());
      secrets.make(secrets.custodyKeyFile(), Base64.getEncoder());
    } catch (IOException e) {
      throw new LaunchException("The secrets in " + folder + " cannot be written: " + e, e);
    }
    return secrets;
  }

  /** Password of the embedded database's owner, URL-safe characters only. */
  public String databasePassword() {
    return read(databasePasswordFile());
  }

  /** Password of the application's account in the embedded database; likewise. */
  public String databaseApplicationPassword() {
    return read(databaseApplicationPasswordFile());
  }

  /** 256-bit key that the donors' identities are encrypted with. */
  public byte[] identityKey() {
    return Base64.getDecoder().decode(read(identityKeyFile()));
  }

  /** 256-bit key that each registry's pseudonyms are derived from. */
  public byte[] pseudonymKey() {
    return Base64.getDecoder().decode(read(pseudonymKeyFile()));
  }

  Path databasePasswordFile() {
    return folder.resolve("database-password");
  }

  Path databaseApplicationPasswordFile() {
    return folder.resolve("database-app-password");
  }

  Path identityKeyFile() {
    return folder.resolve("identity-key");
  }

  Path pseudonymKeyFile() {
    return folder.resolve("pseudonym-key");
  }

  Path custodyKeyFile() {
    return folder.resolve("custody-key");
  }

  /** The key before the last change of keys; there is none until then. */
  Path previousCustodyKeyFile() {
    return folder.resolve("custody-key-previous");
  }

  /** What a backup may hold. */
  List<Path> files() {
    return List.of(
        databasePasswordFile(),
        databaseApplicationPasswordFile(),
        identityKeyFile(),
        pseudonymKeyFile(),
        custodyKeyFile(),
        previousCustodyKeyFile());
  }

  List<Path> present() {
    return files().stream().filter(Files::exists).toList();
  }

  private void make(Path file, Base64.Encoder encoder) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(random);
      OwnerOnly.write(file, encoder.encodeToString(random));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + file.getFileName() + " cannot be read", e);
    }
  }
}
