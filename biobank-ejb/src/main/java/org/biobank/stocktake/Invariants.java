package org.biobank.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.SubjectKind;
import org.biobank.shared.Database;

/** Judges windows of tubes and containers, in the transaction of whoever asks. */
@ApplicationScoped
class Invariants {
  /** So that a window is a few short queries, whatever the size of the store. */
  static final int WINDOW = 500;

  @Inject private Database database;
  @Inject private ChainInvariants chains;

  /** The next window after an id; absent after the last one. */
  Optional<Window> next(SubjectKind kind, UUID after) {
    var table = kind == SubjectKind.SPECIMEN ? "specimen" : "container";
    var ids =
        database.on(
            handle ->
                handle
                    .createQuery(
                        "SELECT id FROM " + table + " WHERE id > :after ORDER BY id LIMIT :size")
                    .bind("after", after)
                    .bind("size", WINDOW)
                    .mapTo(UUID.class)
                    .list());
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(new Window(kind, ids.get(0), ids.get(ids.size() - 1), ids.size()));
  }

  List<Broken> brokenIn(Window window) {
    var broken = new ArrayList<Broken>();
    Invariant.bySql(window.kind()).forEach(rule -> broken.addAll(broken(rule, window)));
    if (window.kind() == SubjectKind.SPECIMEN) {
      broken.addAll(chains.brokenIn(window));
    }
    return broken;
  }

  private List<Broken> broken(Invariant rule, Window window) {
    return database.on(
        handle ->
            handle
                .createQuery(rule.sql())
                .bind("first", window.first())
                .bind("last", window.last())
                .map(
                    (row, context) ->
                        new Broken(
                            rule,
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getObject("site_id", UUID.class),
                            row.getString("detail"),
                            rule.repair()))
                .list());
  }
}
