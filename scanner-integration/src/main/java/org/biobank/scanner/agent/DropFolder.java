package org.biobank.scanner.agent;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The folder where a rack scanner drops its files. A complete file becomes a scan in the spool and
 * is then moved to {@code taken} beneath; what can be no scan goes to {@code refused}, with the
 * reason beside it.
 */
final class DropFolder {
  /** Names under which programs write what is not complete, or what is no scan at all. */
  private static final Set<String> NOT_YET =
      Set.of("tmp", "part", "partial", "filepart", "crdownload");

  private static final Set<String> NEVER = Set.of("thumbs.db", "desktop.ini");

  private final Path folder;
  private final Spool spool;
  private final ScannerSetup scanner;
  private final Settling settling;
  private final Notices notices;
  private final HeldScans heldScans;

  DropFolder(Path folder, Spool spool, ScannerSetup scanner, Settling settling, Notices notices) {
    this.folder = folder.toAbsolutePath().normalize();
    this.spool = spool;
    this.scanner = scanner;
    this.settling = settling;
    this.notices = notices;
    this.heldScans = new HeldScans(spool);
  }

  /** What a look at the folder left behind. */
  enum Left {
    NOTHING,
    /** Files that may not be complete yet. */
    UNSETTLED,
    /** Files that cannot be taken now; why was told. */
    STUCK
  }

  /** Takes files until the thread is interrupted. */
  Void watch(Duration every) throws InterruptedException, IOException {
    try (var watch = FolderWatch.of(folder)) {
      while (true) {
        watch.await(sweep() == Left.UNSETTLED ? settling.quiet() : every);
      }
    }
  }

  /** Takes all that lies there; false if something has to stay. */
  boolean drain() throws InterruptedException {
    var left = sweep();
    while (left == Left.UNSETTLED) {
      Thread.sleep(settling.quiet().toMillis());
      left = sweep();
    }
    return left == Left.NOTHING;
  }

  /** Takes what is complete; stops at the first that cannot be taken, so that none overtakes it. */
  Left sweep() {
    try {
      heldScans.finishAll();
      long now = System.nanoTime();
      for (var file : settling.settled(present(), now)) {
        take(file);
      }
      notices.wellAgain(folder.toString());
      return settling.isWaiting(now) ? Left.UNSETTLED : Left.NOTHING;
    } catch (IOException e) {
      notices.trouble(folder.toString(), "files stay where they are: " + e);
      return Left.STUCK;
    }
  }

  private List<Origin> present() throws IOException {
    var present = new ArrayList<Origin>();
    try (var files = Files.newDirectoryStream(folder, DropFolder::mayBeAScan)) {
      for (var file : files) {
        Origin.ifThere(file).ifPresent(present::add);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return present;
  }

  private static boolean mayBeAScan(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && !name.startsWith(".")
        && !name.startsWith("~")
        && !NEVER.contains(name)
        && !NOT_YET.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private void take(Origin file) throws IOException {
    try {
      var content = content(file);
      var type = ScanFile.contentType(file.name(), content);
      if (file.isStillThere()) { // else it was being written after all
        var target = scanner.target(file.name(), file.modified());
        var held = spool.hold(Envelope.of(target, type, Optional.of(file)), content);
        heldScans.finish(held);
        notices.tell("took " + held.named());
      }
    } catch (ScanFile.NotAScan none) {
      refuse(file, String.valueOf(none.getMessage()));
    }
  }

  private static byte[] content(Origin file) throws IOException, ScanFile.NotAScan {
    if (file.size() > ScanFile.PICTURE_BYTES_MAX) {
      throw new ScanFile.NotAScan("the file is too large: %,d bytes".formatted(file.size()));
    }
    try {
      return Files.readAllBytes(file.file());
    } catch (AccessDeniedException e) {
      throw new ScanFile.NotAScan("the agent may not read the file");
    }
  }

  private void refuse(Origin file, String reason) throws IOException {
    Aside.refused(file.file(), reason);
    notices.tell("set " + file.name() + " aside: " + reason);
  }
}
