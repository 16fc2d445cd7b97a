package org.biobank.stocktake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.biobank.custody.SubjectKind;

/**
 * What must always hold in the store. Each is a condition of SQL that picks the rows that break it,
 * words for what is wrong with them, and what would mend it; those without a condition are judged
 * in {@link ChainInvariants}, where the ledger is read as well.
 */
public enum Invariant {
  /** A tube that is not in the house any more stands in none of its boxes. */
  GONE_BUT_PLACED(
      Source.PLACED_TUBE,
      "s.status IN ('IN_TRANSIT', 'DISTRIBUTED', 'DISPOSED')",
      "CONCAT('counts as ', LOWER(s.status), ' and stands in ', c.code)",
      Repair.TAKE_OUT),
  POSITION_OUTSIDE_GRID(
      Source.PLACED_TUBE,
      "y.row_count > 0 AND (p.row_index NOT BETWEEN 0 AND y.row_count - 1"
          + " OR p.column_index NOT BETWEEN 0 AND y.column_count - 1)",
      "CONCAT('stands at a place that ', c.code, ' does not have')",
      Repair.TAKE_OUT),
  BOX_OF_ANOTHER_SITE(
      Source.PLACED_TUBE,
      "c.site_id <> s.site_id",
      "CONCAT('stands in ', c.code, ', which is another site''s')",
      Repair.TAKE_OUT),
  CONTAINER_NOT_FOR_TUBES(
      Source.PLACED_TUBE,
      "(NOT y.holds_specimens OR c.status = 'RETIRED')",
      "CONCAT('stands in ', c.code, ', which holds no tubes')",
      Repair.TAKE_OUT),
  HELD_BUT_FREE(
      Source.TUBE,
      "s.status IN ('AVAILABLE', 'RESERVED') AND EXISTS (SELECT 1 FROM specimen_hold h"
          + " WHERE h.specimen_id = s.id AND h.released_at IS NULL)",
      "CONCAT('counts as ', LOWER(s.status), ' although it is held')",
      Repair.HOLD),
  ON_HOLD_WITHOUT_HOLD(
      Source.TUBE,
      "s.status = 'ON_HOLD' AND NOT EXISTS (SELECT 1 FROM specimen_hold h"
          + " WHERE h.specimen_id = s.id AND h.released_at IS NULL)",
      "'counts as on hold although nothing holds it'",
      Repair.RELEASE),
  RESERVED_WITHOUT_ORDER(
      Source.TUBE,
      "s.status = 'RESERVED' AND NOT EXISTS (SELECT 1 FROM specimen_order_item i"
          + " WHERE i.open_specimen_id = s.id)",
      "'counts as reserved although no order waits for it'",
      Repair.RELEASE),
  QUANTITY_DIFFERS_FROM_LEDGER(
      Source.TUBE,
      "s.available_quantity <> COALESCE((SELECT SUM(q.quantity) FROM specimen_quantity q"
          + " WHERE q.specimen_id = s.id), -1)",
      "CONCAT('counts as holding ', s.available_quantity + 0, ' ', s.unit, ', its quantity ledger comes to ',"
          + " COALESCE((SELECT SUM(q.quantity) + 0 FROM specimen_quantity q WHERE q.specimen_id = s.id), 'nothing'))",
      Repair.BY_HAND),
  /** The place that the chain of custody ends at is the place that the store has. */
  PLACED_ELSEWHERE_THAN_CHAIN(Repair.RECORD_PLACE),
  IN_BOX_BY_CHAIN_ALONE(Repair.MARK_MISSING),
  /** Of a tube that stands in a box, {@link #PLACED_ELSEWHERE_THAN_CHAIN} tells. */
  WITHOUT_CHAIN(Repair.BEGIN_CHAIN),
  MISSING_BUT_PLACED(Repair.MARK_FOUND),
  CONTAINER_OUTSIDE_GRID(
      Source.HELD_CONTAINER,
      "y.row_count > 0 AND (c.parent_row NOT BETWEEN 0 AND y.row_count - 1"
          + " OR c.parent_column NOT BETWEEN 0 AND y.column_count - 1)",
      "CONCAT('stands at a place that ', p.code, ' does not have')",
      Repair.CLEAR_POSITION),
  CONTAINER_OF_ANOTHER_SITE(
      Source.HELD_CONTAINER,
      "c.site_id <> p.site_id",
      "CONCAT('stands in ', p.code, ', which is another site''s')",
      Repair.DETACH),
  CONTAINER_PARENT_MISSING(
      Source.CONTAINER,
      "c.parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM container n WHERE n.id = c.parent_id)",
      "'stands in a container that there is not'",
      Repair.DETACH),
  CONTAINER_IN_ITSELF(
      Source.CONTAINER_AND_ALL_AROUND,
      "TRUE",
      "'stands in itself, by way of what it holds'",
      Repair.DETACH),
  CONTAINER_OVERFULL(
      Source.CONTAINER,
      "y.row_count > 0 AND NOT y.holds_specimens AND (SELECT COUNT(*) FROM container n"
          + " WHERE n.parent_id = c.id) > y.row_count * y.column_count",
      "'holds more containers than it has places'",
      Repair.BY_HAND);

  /**
   * From where an invariant picks its rows; {@code :first} and {@code :last} are a window of ids.
   */
  private enum Source {
    TUBE(SubjectKind.SPECIMEN, "s.id, s.barcode AS code, s.site_id", "specimen s", "s.id"),
    PLACED_TUBE(
        SubjectKind.SPECIMEN,
        "s.id, s.barcode AS code, s.site_id",
        """
        specimen s
        JOIN placement p ON p.specimen_id = s.id
        JOIN container c ON c.id = p.container_id
        JOIN container_type y ON y.code = c.type_code
        """,
        "s.id"),
    CONTAINER(
        SubjectKind.CONTAINER,
        "c.id, c.code, c.site_id",
        "container c JOIN container_type y ON y.code = c.type_code",
        "c.id"),
    HELD_CONTAINER(
        SubjectKind.CONTAINER,
        "c.id, c.code, c.site_id",
        """
        container c
        JOIN container p ON p.id = c.parent_id
        JOIN container_type y ON y.code = p.type_code
        """,
        "c.id"),
    /** UNION without ALL ends in a circle too. */
    CONTAINER_AND_ALL_AROUND(
        SubjectKind.CONTAINER,
        "c.id, c.code, c.site_id",
        """
        container c
        JOIN (
          WITH RECURSIVE up AS (
            SELECT id AS start, parent_id AS id FROM container
            WHERE id >= :first AND id <= :last AND parent_id IS NOT NULL
            UNION
            SELECT u.start, n.parent_id FROM up u JOIN container n ON n.id = u.id
            WHERE n.parent_id IS NOT NULL)
          SELECT start FROM up WHERE start = id) circle ON circle.start = c.id
        """,
        "c.id");

    private final SubjectKind kind;
    private final String columns;
    private final String tables;
    private final String key;

    Source(SubjectKind kind, String columns, String tables, String key) {
      this.kind = kind;
      this.columns = columns;
      this.tables = tables;
      this.key = key;
    }
  }

  private final SubjectKind kind;
  private final String sql;
  private final Repair repair;

  Invariant(Source source, String broken, String detail, Repair repair) {
    this.kind = source.kind;
    this.sql =
        "SELECT %s, %s AS detail FROM %s WHERE %s >= :first AND %s <= :last AND %s"
            .formatted(source.columns, detail, source.tables, source.key, source.key, broken);
    this.repair = repair;
  }

  Invariant(Repair repair) {
    this.kind = SubjectKind.SPECIMEN;
    this.sql = "";
    this.repair = repair;
  }

  /** Those that SQL alone can judge. */
  static List<Invariant> bySql(SubjectKind kind) {
    return Arrays.stream(values())
        .filter(invariant -> invariant.kind == kind && !invariant.sql.isEmpty())
        .toList();
  }

  SubjectKind kind() {
    return kind;
  }

  String sql() {
    return sql;
  }

  /** What usually mends it. */
  Repair repair() {
    return repair;
  }

  /** Stable, for programs: {@code gone-but-placed}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
