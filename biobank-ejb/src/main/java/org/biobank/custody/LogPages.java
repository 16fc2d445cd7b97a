package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biobank.shared.Database;

/** The log page by page, each in a transaction of its own: what has a leaf never changes. */
@ApplicationScoped
class LogPages {
  static final int PAGE = 2_000;

  @Inject private Database database;
  @Inject private TreeHeads heads;

  /**
   * The leaves from an index on, at most a page of them, with their events; none if there are no
   * more. By number of rows, since an index may be anything that somebody wrote.
   */
  @Transactional
  public List<LogLine.Entry> entries(long first, long end) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT l.leaf_index, l.leaf_hash, "
                        + CustodyEvents.COLUMNS
                        + """
                        FROM custody_leaf l LEFT JOIN custody_event e ON e.id = l.event_id
                        WHERE l.leaf_index >= :first AND l.leaf_index < :end
                        ORDER BY l.leaf_index LIMIT :page
                        """)
                .bind("first", first)
                .bind("end", end)
                .bind("page", PAGE)
                .map(
                    (row, context) ->
                        new LogLine.Entry(
                            row.getLong("leaf_index"),
                            EventHash.of(row.getBytes("leaf_hash")),
                            text(row)))
                .list());
  }

  /** The signatures under the events of the same leaves, by leaf, in the order signed. */
  @Transactional
  public Map<Long, List<LogLine.Signed>> signatures(long first, long end) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT l.leaf_index, g.*
                    FROM custody_leaf l JOIN custody_signature g ON g.event_id = l.event_id
                    WHERE l.leaf_index >= :first AND l.leaf_index < :end
                    ORDER BY l.leaf_index, g.number
                    """)
                .bind("first", first)
                .bind("end", end)
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getLong("leaf_index"),
                            new LogLine.Signed(EventSignatures.read(row))))
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  @Transactional
  public List<TreeHeads.KeptHead> headsAfter(long number) {
    return heads.after(number, PAGE);
  }

  /** An event that was made unreadable in the database must not hide all others. */
  private static Optional<String> text(ResultSet row) throws SQLException {
    try {
      return row.getString("subject_kind") == null
          ? Optional.empty()
          : Optional.of(CustodyEvents.read(row).event().canonicalJson());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
