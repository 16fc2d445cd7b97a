package org.biobank.tools.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.biobank.tools.demo.DemoHouse.Site;
import org.biobank.tools.demo.DemoHouse.Study;
import org.biobank.tools.demo.DemoSpecimens.Kind;
import org.biobank.tools.demo.DemoStore.Climate;

/**
 * What the visits of the demo's studies are meant to bring, and kits for them. Has a chance of its
 * own, so that all else stays as it was drawn.
 */
final class DemoProtocols {
  private static final String ANTICIPATED =
      "anticipated_specimen (id, collection_event_id, code, sort_order, type_code, tube_format, quantity, "
          + "aliquot_count, aliquot_quantity, aliquot_tube_format, storage_class)";
  private static final String KIT =
      "kit (id, code, study_id, collection_event_id, site_id, status, expires_on, assembled_at)";
  private static final String TUBE = "kit_tube (kit_id, anticipated_specimen_id, barcode)";
  private static final int KITS = 3;

  private final DemoRows rows;
  private final DemoRandom random;
  private final DemoHouse house;
  private final Instant founded;
  private int kits;
  private int tubes;

  DemoProtocols(DemoRows rows, DemoRandom random, DemoHouse house) {
    this.rows = rows;
    this.random = random;
    this.house = house;
    this.founded = random.workingHour(870);
    rows.before(ANTICIPATED);
    rows.before(KIT);
  }

  void state() {
    for (var code : List.of("NEPHRO-1", "ONKO-LIQ", "RARE-MITO")) {
      var study = house.study(code);
      var site = house.site("RARE-MITO".equals(code) ? "MUC" : "HDB");
      for (var event : study.events()) {
        var anticipated = anticipate(event, DemoSpecimens.kinds(code));
        for (int i = 0; i < KITS; i++) {
          assemble(study, event, site, anticipated, i);
        }
      }
    }
  }

  private List<UUID> anticipate(UUID event, List<Kind> kinds) {
    var ids = new ArrayList<UUID>();
    for (var kind : kinds) {
      var id = random.id(founded);
      var divided = kind.aliquots() > 0;
      rows.add(
          ANTICIPATED,
          id,
          event,
          kind.type(),
          ids.size(),
          kind.type(),
          "PRIMARY",
          kind.primary(),
          kind.aliquots(),
          divided ? kind.each() : null,
          divided ? "SBS_1_4ML" : null,
          storageClass(kind.climate()));
      ids.add(id);
    }
    return ids;
  }

  private static String storageClass(Climate climate) {
    return switch (climate) {
      case FRIDGE -> "FRIDGE";
      case MINUS_20 -> "FREEZER";
      case MINUS_80 -> "DEEP_FREEZER";
      case LIQUID_NITROGEN -> "CRYOGENIC";
    };
  }

  /** One on the shelf, one sent out, one that nobody used in time. */
  private void assemble(Study study, UUID event, Site site, List<UUID> anticipated, int number) {
    var at = random.workingHour(number == 2 ? 400 : 20);
    var id = random.id(at);
    var lastDay = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(365);
    kits++;
    rows.add(
        KIT,
        id,
        "K-%010X".formatted(0xD0_0000_0000L + kits),
        study.id(),
        event,
        site.id(),
        number == 1 ? "SENT" : "ASSEMBLED",
        lastDay,
        at);
    for (var one : anticipated) {
      tubes++;
      rows.add(TUBE, id, one, "80%08d".formatted(tubes));
    }
  }

  /** The primary tubes of the visits are what their protocols anticipate of their type. */
  static void tie(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          INSERT INTO visit_collection (id, visit_id, anticipated_specimen_id, specimen_id, collected_at)
          SELECT s.id, s.visit_id, a.id, s.id, s.recorded_at
          FROM specimen s
          JOIN visit v ON v.id = s.visit_id
          JOIN anticipated_specimen a
            ON a.collection_event_id = v.collection_event_id AND a.type_code = s.type_code
          WHERE s.lineage = 'PRIMARY'
          """);
    }
  }
}
