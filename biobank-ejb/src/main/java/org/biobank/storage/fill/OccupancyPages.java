package org.biobank.storage.fill;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;

/** The places of a part of the store, some boxes at a time, read as they are taken. */
public final class OccupancyPages implements Iterator<OccupancyLine> {
  private static final int BOXES = 50;

  private final Deque<UUID> boxes;
  private final Function<List<UUID>, List<OccupancyLine>> read;
  private final Deque<OccupancyLine> ready = new ArrayDeque<>();

  OccupancyPages(List<UUID> boxes, Function<List<UUID>, List<OccupancyLine>> read) {
    this.boxes = new ArrayDeque<>(boxes);
    this.read = read;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !boxes.isEmpty()) {
      var next = boxes.stream().limit(BOXES).toList();
      next.forEach(box -> boxes.remove());
      ready.addAll(read.apply(next));
    }
    return !ready.isEmpty();
  }

  @Override
  public OccupancyLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
