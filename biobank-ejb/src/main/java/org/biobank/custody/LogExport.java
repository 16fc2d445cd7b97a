package org.biobank.custody;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the log up to a head, read as they are taken. What is appended meanwhile stays out.
 */
public final class LogExport implements Iterator<LogLine> {
  private final LogPages pages;
  private final TreeHeads.KeptHead until;
  private final Deque<LogLine> ready = new ArrayDeque<>();
  private final Deque<TreeHeads.KeptHead> heads = new ArrayDeque<>();
  private long nextLeaf;
  private long lastHead;

  LogExport(
      LogPages pages, TreeHeads.KeptHead until, LogLine.Opening opening, List<LogLine.Key> keys) {
    this.pages = pages;
    this.until = until;
    ready.add(opening);
    ready.addAll(keys);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (nextLeaf < until.size() || lastHead < until.number())) {
      fill();
    }
    return !ready.isEmpty();
  }

  @Override
  public LogLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void fill() {
    var entries = pages.entries(nextLeaf, until.size());
    if (entries.isEmpty()) {
      nextLeaf = until.size();
      addHeadsThatAreLeft();
      return;
    }
    long end = entries.get(entries.size() - 1).leaf() + 1;
    var signatures = pages.signatures(nextLeaf, end);
    for (var entry : entries) {
      addHeads(entry.leaf());
      ready.add(entry);
      ready.addAll(signatures.getOrDefault(entry.leaf(), List.of()));
    }
    nextLeaf = end;
    addHeads(end);
  }

  /** Those over the leaves before this one. */
  private void addHeads(long leaf) {
    for (var head = nextHead(); head != null && head.size() <= leaf; head = nextHead()) {
      add(head);
      heads.remove();
    }
  }

  /**
   * At most a page. The size is a column that can be changed, and such a head would wait for leaves
   * that never were; where it stands now, the check finds that it is over others.
   */
  private void addHeadsThatAreLeft() {
    nextHead();
    heads.forEach(this::add);
    heads.clear();
  }

  private void add(TreeHeads.KeptHead head) {
    ready.add(new LogLine.Head(head.note()));
    lastHead = head.number();
  }

  private TreeHeads.@Nullable KeptHead nextHead() {
    if (heads.isEmpty() && lastHead < until.number()) {
      pages.headsAfter(lastHead).stream()
          .filter(head -> head.number() <= until.number())
          .forEach(heads::add);
      if (heads.isEmpty()) {
        lastHead = until.number(); // the rest was deleted, which the check will say
      }
    }
    return heads.peek();
  }
}
