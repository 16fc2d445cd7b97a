package org.biobank.web.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.biobank.db.ConnectionOptions;
import org.biobank.db.EmbeddedMariaDb;
import org.biobank.db.PayaraCommands;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts one database for all in-container tests of a run, fills it with {@link TestBiobank}, and
 * tells Arquillian how to start its servers on it: with the application's account, so that every
 * test shows that no act needs more rights. The tests themselves look at the tables as their owner.
 */
public final class ServerForTests implements LauncherSessionListener {
  private @Nullable EmbeddedMariaDb database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    var target = System.getProperty("biobank.it.folder");
    if (target == null) { // a unit test's run needs no server
      return;
    }
    try {
      start(Path.of(target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      database.close();
    }
  }

  private void start(Path target) throws IOException {
    var folder = target.resolve("it");
    delete(folder);
    Files.createDirectories(folder.resolve("config"));
    var started =
        EmbeddedMariaDb.start(
            EmbeddedMariaDb.Settings.under(folder.resolve("mariadb"))
                .withBinaries(target.resolve("mariadb-binaries")));
    database = started;
    started.migrate();
    TestBiobank.fill(started.applicationDataSource());
    System.setProperty(
        "biobank.test.microJar", target.resolve("server/payara-micro.jar").toString());
    System.setProperty("biobank.test.jvmOptions", "-Xmx1g -Duser.timezone=UTC");
    System.setProperty("biobank.test.microOptions", microOptions(target, folder, started));
    System.setProperty("biobank.test.databaseUrl", started.jdbcUrl());
    System.setProperty("biobank.test.databasePassword", started.owner().password());
    System.setProperty("biobank.test.serverUser", started.application().user());
    System.setProperty("biobank.test.serverPassword", started.application().password());
  }

  private static String microOptions(Path target, Path folder, EmbeddedMariaDb database)
      throws IOException {
    var config = folder.resolve("config");
    Files.writeString(
        config.resolve(PayaraCommands.URL),
        database.jdbcUrl() + "&" + ConnectionOptions.JOB_REPOSITORY);
    Files.writeString(config.resolve(PayaraCommands.USER), database.application().user());
    Files.writeString(config.resolve(PayaraCommands.PASSWORD), database.application().password());
    Files.writeString(config.resolve("biobank.identity-key"), key());
    Files.writeString(config.resolve("biobank.pseudonym-key"), key());
    Files.writeString(config.resolve("biobank.custody-key"), key());
    var drop = Files.createDirectories(folder.resolve("drop"));
    Files.writeString(config.resolve("biobank.import.folder"), drop.toString());
    Files.writeString(config.resolve("biobank.import.folder.user"), TestBiobank.MANAGER);
    var commands = folder.resolve("deployment");
    Files.write(commands, PayaraCommands.beforeDeployment(EmbeddedMariaDb.SCHEMA));
    return String.join(
        " ",
        "--contextroot / --nohazelcast --disablephonehome",
        "--addlibs " + target.resolve("server/mariadb-java-client.jar"),
        "--secretsdir " + config,
        "--postbootcommandfile " + commands);
  }

  private static String key() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : List.copyOf(all.sorted(Comparator.reverseOrder()).toList())) {
        Files.delete(path);
      }
    }
  }
}
