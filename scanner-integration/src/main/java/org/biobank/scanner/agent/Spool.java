package org.biobank.scanner.agent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Scans on disk until the biobank has them, in the order in which they came. One agent works on a
 * spool.
 *
 * <p>A scan is first <em>held</em>: it is safe here, but its dropped file may still lie where it
 * was. Only when that file is out of the way is the scan <em>released</em> to be sent. Whenever the
 * program is killed, a held scan tells the next run which dropped file it must not take again.
 */
final class Spool implements AutoCloseable {
  private final SpoolFolder waiting;
  private final SpoolFolder refused;
  private final long reserve;
  private final FileChannel lock;
  private long last;

  private Spool(Path folder, long reserve, FileChannel lock) throws IOException {
    this.waiting = SpoolFolder.create(folder.resolve(SpoolFolder.WAITING));
    this.refused = SpoolFolder.create(folder.resolve(SpoolFolder.REFUSED));
    this.reserve = reserve;
    this.lock = lock;
    waiting.removeUnfinished();
    this.last = Math.max(waiting.highestNumber(), refused.highestNumber());
  }

  /**
   * @param reserve bytes to leave free on the disk
   * @throws AgentRefused if it cannot be used, or another agent works on it
   */
  static Spool open(Path folder, long reserve) {
    try {
      Files.createDirectories(folder);
      return new Spool(folder, reserve, lock(folder));
    } catch (IOException e) {
      throw new AgentRefused("the spool " + folder + " cannot be used: " + e, e);
    }
  }

  /** The operating system lets go of it when the program ends, however it ends. */
  @SuppressWarnings("MustBeClosedChecker") // closed with the spool
  private static FileChannel lock(Path folder) throws IOException {
    var file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(file)) {
      file.close();
      throw new AgentRefused("another agent works on the spool " + folder);
    }
    return file;
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException byThisProgram) {
      return false;
    }
  }

  /**
   * The scan is on the disk when this returns.
   *
   * @throws IOException if it is not, such as for want of room
   */
  synchronized SpooledScan hold(Envelope envelope, byte[] content) throws IOException {
    if (waiting.bytesFree() - content.length < reserve) {
      throw new IOException("the spool's disk is full but for what is to be left free");
    }
    var file = waiting.file(last + 1, SpoolFolder.HELD);
    var scan = SpooledScan.write(last + 1, file, envelope, content);
    last++;
    return scan;
  }

  synchronized void release(SpooledScan held) throws IOException {
    DurableFiles.move(held.file(), waiting.file(held.number(), SpoolFolder.SCAN));
    notifyAll();
  }

  /** What was not released yet, in order. */
  synchronized List<SpooledScan> held() throws IOException {
    var held = new ArrayList<SpooledScan>();
    for (var file : waiting.files(SpoolFolder.HELD)) {
      readable(file).ifPresent(held::add);
    }
    return held;
  }

  /** The scan to be sent next. */
  synchronized Optional<SpooledScan> next() throws IOException {
    for (var file : waiting.files(SpoolFolder.SCAN)) {
      var scan = readable(file);
      if (scan.isPresent()) {
        return scan;
      }
    }
    return Optional.empty();
  }

  /** Returns when there is something to send, or the time is over. */
  synchronized void awaitNext(Duration atMost) throws InterruptedException, IOException {
    long end = System.nanoTime() + atMost.toNanos();
    long left = atMost.toNanos();
    while (left > 0 && waiting.files(SpoolFolder.SCAN).isEmpty()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
  }

  synchronized void sent(SpooledScan scan) throws IOException {
    Files.delete(scan.file());
  }

  /** Sets a scan aside that cannot be handed over, with the reason beside it. */
  synchronized void refuse(SpooledScan scan, String reason) throws IOException {
    setAside(scan.file(), reason);
  }

  private void setAside(Path file, String reason) throws IOException {
    long number = SpoolFolder.number(file);
    var words = (reason + "\n").getBytes(StandardCharsets.UTF_8);
    DurableFiles.write(refused.file(number, SpoolFolder.REASON), words);
    DurableFiles.move(file, refused.file(number, SpoolFolder.SCAN));
  }

  /** Absent, and set aside, when the record is damaged: it must not stop those after it. */
  private Optional<SpooledScan> readable(Path file) throws IOException {
    try {
      return Optional.of(SpooledScan.read(SpoolFolder.number(file), file));
    } catch (SpooledScan.Damaged damaged) {
      setAside(file, String.valueOf(damaged.getMessage()));
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
