package org.biobank.supply;

import static org.biobank.shared.Database.utc;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Sites;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;
import org.biobank.study.FindAnticipated;
import org.biobank.study.FindAnticipated.FoundEvent;
import org.biobank.supply.NewKits.NewKit;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Packs the empty tubes of a planned visit together, one kit or hundreds in one act. */
@Act
public class AssembleKits {
  @Inject private FindAnticipated findAnticipated;
  @Inject private Sites sites;
  @Inject private Kits kits;
  @Inject private KitCodes codes;
  @Inject private Database database;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** In the order of the request. */
  public record AssembledKits(List<KitRecord> kits) {}

  /**
   * @throws org.biobank.shared.NotFound if study, event or site are unknown
   * @throws org.biobank.study.StudyClosed if the study has ended
   * @throws Invalid with every fault of every kit
   * @throws KitsRefused if one of the codes was given away at the same moment
   */
  @Requires(Permission.KIT_ASSEMBLE)
  public AssembledKits assemble(NewKits input) {
    var event = findAnticipated.event(input.study(), input.event(), kits.today());
    var site = sites.get(input.site());
    current.actor().requireWithin(Permission.KIT_ASSEMBLE, site.id(), event.studyId(), site.code());
    var asked = input.each();
    refuse(faults(input, asked, event));
    var packed = packed(asked, event);
    write(input, site.id(), event, packed);
    var written = kits.lock(packed.stream().map(PackedKit::code).toList());
    return new AssembledKits(kits.whole(written));
  }

  /** A kit with all its codes. */
  private record PackedKit(UUID id, Barcode code, List<PackedTube> tubes) {}

  private record PackedTube(UUID kitId, UUID anticipatedId, Barcode barcode) {}

  private List<Invalid.Fault> faults(NewKits input, List<NewKit> asked, FoundEvent event) {
    var faults = new ArrayList<Invalid.Fault>();
    if (event.anticipated().isEmpty()) {
      faults.add(new Invalid.Fault("/event", "the protocol does not say what this visit brings"));
    }
    if (input.count().isPresent() == input.kits().isPresent()) {
      faults.add(new Invalid.Fault("/count", "say either how many, or each of the kits"));
    }
    if (input.expiresOn().isPresent() && input.expiresOn().get().isBefore(kits.today())) {
      faults.add(new Invalid.Fault("/expiresOn", "has passed"));
    }
    var anticipated =
        event.anticipated().stream().map(one -> key(one.code())).collect(Collectors.toSet());
    var taken = kits.taken(KitFaults.scanned(asked).toList());
    faults.addAll(new KitFaults(anticipated, taken).of(asked));
    return faults;
  }

  private static void refuse(List<Invalid.Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }

  private List<PackedKit> packed(List<NewKit> asked, FoundEvent event) {
    var without = (int) asked.stream().filter(kit -> kit.code().isEmpty()).count();
    var bare = (int) asked.stream().filter(kit -> kit.tubes().isEmpty()).count();
    var freshKits = codes.forKits(without);
    var freshTubes = codes.forTubes(bare * event.anticipated().size());
    var packed = new ArrayList<PackedKit>();
    for (var kit : asked) {
      var id = Ids.next();
      var given =
          kit.tubes().orElse(Map.of()).entrySet().stream()
              .collect(Collectors.toMap(tube -> key(tube.getKey()), Map.Entry::getValue));
      var tubes =
          event.anticipated().stream()
              .map(
                  one -> {
                    var scanned = given.get(key(one.code()));
                    return new PackedTube(
                        id, one.id(), scanned == null ? freshTubes.remove() : scanned);
                  })
              .toList();
      packed.add(new PackedKit(id, kit.code().orElseGet(freshKits::remove), tubes));
    }
    return packed;
  }

  private void write(NewKits input, UUID siteId, FoundEvent event, List<PackedKit> packed) {
    Instant now = clock.instant();
    try {
      database.batch(
          """
          INSERT INTO kit
            (id, code, study_id, collection_event_id, site_id, status, expires_on, assembled_at)
          VALUES (?, ?, ?, ?, ?, 'ASSEMBLED', ?, ?)
          """,
          packed,
          (insert, kit) -> {
            insert.setObject(1, kit.id());
            insert.setString(2, kit.code().text());
            insert.setObject(3, event.studyId());
            insert.setObject(4, event.id());
            insert.setObject(5, siteId);
            insert.setObject(6, input.expiresOn().orElse(null));
            insert.setObject(7, utc(now));
          });
      database.batch(
          "INSERT INTO kit_tube (kit_id, anticipated_specimen_id, barcode) VALUES (?, ?, ?)",
          packed.stream().flatMap(kit -> kit.tubes().stream()).toList(),
          (insert, tube) -> {
            insert.setObject(1, tube.kitId());
            insert.setObject(2, tube.anticipatedId());
            insert.setString(3, tube.barcode().text());
          });
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw KitsRefused.taken();
      }
      throw e;
    }
  }

  private static String key(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
