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
   * From now to the end of the transaction the containers around a box stay as they were when it
   * was loaded: who would change their rules or move them waits, and then sees what was stored.
   * Others who store are not kept waiting. One statement by primary keys.
   *
   * @throws LockConflict if one of them has changed since: the act runs again and judges anew
   */
  public void holdAround(Box box) {
    hold(box.around());
  }

  /**
   * As for one box, for all of them at once: most stand in the same few containers.
   *
   * @throws LockConflict if something around one of them has changed since
   */
  public void holdAround(Collection<Box> boxes) {
    var around = new HashMap<UUID, Integer>();
    boxes.forEach(box -> around.putAll(box.around()));
    hold(around);
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
