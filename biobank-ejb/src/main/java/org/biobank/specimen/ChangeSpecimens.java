package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;

/** For other subjects' use cases: a change of state of many specimens, as one statement. */
@ApplicationScoped
public class ChangeSpecimens {
  @Inject private Database database;

  @Transactional(Transactional.TxType.MANDATORY)
  public void status(Collection<UUID> ids, SpecimenStatus to) {
    if (ids.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate(
                    "UPDATE specimen SET status = :status, version = version + 1 WHERE id IN (<ids>)")
                .bind("status", to.name())
                .bindList("ids", List.copyOf(ids))
                .execute());
  }

  /** Missing ones that were found: free, or on hold if something holds them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void found(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE specimen s SET version = version + 1, status = IF(
                      EXISTS (SELECT 1 FROM specimen_hold h WHERE h.specimen_id = s.id AND h.released_at IS NULL),
                      'ON_HOLD', 'AVAILABLE')
                    WHERE s.id IN (<ids>) AND s.status = 'MISSING'
                    """)
                .bindList("ids", List.copyOf(ids))
                .execute());
  }

  /** Those on hold that nothing holds any more are free. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void freeUnlessHeld(Collection<UUID> ids) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE specimen s SET version = version + 1, status = IF(
                      s.status = 'ON_HOLD' AND NOT EXISTS (
                        SELECT 1 FROM specimen_hold h WHERE h.specimen_id = s.id AND h.released_at IS NULL),
                      'AVAILABLE', s.status)
                    WHERE s.id IN (<ids>)
                    """)
                .bindList("ids", List.copyOf(ids))
                .execute());
  }

  /** On hold from now on, but for those that nobody can find. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void heldUnlessMissing(Collection<UUID> ids) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE specimen SET status = IF(status = 'MISSING', status, 'ON_HOLD'), version = version + 1
                    WHERE id IN (<ids>)
                    """)
                .bindList("ids", List.copyOf(ids))
                .execute());
  }

  /**
   * As {@link #status}, of specimens that must still have the status the caller saw.
   *
   * @return false if one of them had another by now; the caller gives up
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean status(Collection<UUID> ids, SpecimenStatus from, SpecimenStatus to) {
    return database.on(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE specimen SET status = :to, version = version + 1
                        WHERE id IN (<ids>) AND status = :from
                        """)
                    .bind("from", from.name())
                    .bind("to", to.name())
                    .bindList("ids", List.copyOf(ids))
                    .execute())
        == ids.size();
  }

  /** From now on they belong to another site, and its people may see them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void moveToSite(Collection<UUID> ids, UUID siteId, SpecimenStatus to) {
    if (ids.isEmpty()) {
      return;
    }
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE specimen SET site_id = :site, status = :status, version = version + 1
                    WHERE id IN (<ids>)
                    """)
                .bind("site", siteId)
                .bind("status", to.name())
                .bindList("ids", List.copyOf(ids))
                .execute());
  }
}
