package org.biobank.storage.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.CodeMeanings;
import org.biobank.shared.Database;
import org.biobank.shared.LockConflict;

/**
 * Who keeps whom waiting. Who changes the tree of a site, or a rule in it, locks the container and
 * the row of the site; who stores holds what is around the box, together with others who store.
 */
@ApplicationScoped
public class ContainerLocks {
  @Inject private Database database;
  @Inject private Containers containers;

  /**
   * From now to the end of the transaction nobody else changes how the containers of this one's
   * site stand in each other. To be called before anything is read.
   */
  public void lockTreeOf(Barcode code) {
    lock("SELECT s.id", "JOIN site s ON s.id = c.site_id", code);
  }

  /**
   * Until the end of the transaction nobody else changes this container. Before anything is read.
   */
  public void lock(Barcode code) {
    lock("SELECT c.id", "", code);
  }

  /** All that the code may mean: what it does mean is read afterwards, when nothing changes it. */
  private void lock(String select, String join, Barcode code) {
    var texts = CodeMeanings.of(List.of(code)).texts();
    var byCode = " FROM container c " + join + " WHERE c.code IN (<texts>) FOR UPDATE";
    if (!locked(select + byCode, texts)) {
      locked(
          select
              + " FROM container_label l JOIN container c ON c.id = l.container_id "
              + join
              + " WHERE l.text IN (<texts>) FOR UPDATE",
          texts);
    }
  }

  private boolean locked(String query, List<String> texts) {
    return !database
        .on(handle -> handle.createQuery(query).bindList("texts", texts).mapTo(UUID.class).list())
        .isEmpty();
  }

  /**
   * From now to the end of the transaction nobody else stores into these boxes, which have their
   * next version now, and the containers around them stay as they were when the boxes were loaded:
   * who would change their rules or move them waits, and then sees what was stored. Others who
   * store beside are not kept waiting. Two statements by primary keys, however many boxes.
   *
   * <p>All who store take their locks in one order: what is around comes first, since one of the
   * boxes may stand around another; then the boxes, by their ids.
   *
   * @throws LockConflict if one of them, or something around them, has changed since it was loaded:
   *     the act runs again and judges anew
   */
  public void take(Collection<Box> boxes) {
    if (boxes.isEmpty()) {
      return;
    }
    var around = new HashMap<UUID, Integer>();
    boxes.forEach(box -> around.putAll(box.around()));
    hold(around);
    if (!containers.advanceAll(boxes)) {
      throw new LockConflict(new IllegalStateException("a box has changed since it was loaded"));
    }
  }

  private void hold(Map<UUID, Integer> around) {
    if (around.isEmpty()) {
      return;
    }
    var ids = around.keySet();
    var now = new HashMap<UUID, Integer>();
    database
        .list(
            "SELECT id, version FROM container WHERE id IN (%s) LOCK IN SHARE MODE"
                .formatted(Database.marks(ids.size())),
            ids,
            row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
        .forEach(row -> now.put(row.getKey(), row.getValue()));
    if (!now.equals(around)) {
      throw new LockConflict(new IllegalStateException("what is around a box has changed"));
    }
  }
}
