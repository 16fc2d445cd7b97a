package org.biobank.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void keysHave256BitsAndAreMadeOnce() {
    Secrets first = Secrets.in(folder);
    assertThat(first.identityKey()).hasSize(32).isNotEqualTo(first.pseudonymKey());
    assertThat(Secrets.in(folder).identityKey()).isEqualTo(first.identityKey());
    assertThat(Secrets.in(folder).databasePassword()).isEqualTo(first.databasePassword());
  }

  @Test
  void onlyTheOwnerReadsThem() throws IOException {
    for (Path file : Secrets.in(folder).present()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }
}
