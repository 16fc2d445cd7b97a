package org.biobank.supply;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.donor.FindDonors;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.Invalid;
import org.biobank.study.FindAnticipated;

/**
 * Sends kits to those who will use them; a single one may be for a donor, and then for no other.
 */
@Act
public class SendKits {
  @Inject private KitSteps steps;
  @Inject private Kits kits;
  @Inject private FindDonors findDonors;
  @Inject private FindAnticipated findAnticipated;
  @Inject private Database database;
  @Inject private CurrentActor current;

  /** In the order of the request. */
  public record SentKits(List<KitRecord> kits) {}

  /**
   * @param donor code of the donor it is for; with a single kit only
   * @throws KitsRefused naming every kit that is not on the shelf
   */
  @Requires(Permission.KIT_ASSEMBLE)
  public SentKits send(List<Barcode> codes, Optional<String> donor) {
    var found = steps.allowed(codes, KitStep.SEND);
    Optional<UUID> whose = donor.map(code -> donor(code, found));
    database.batch(
        "UPDATE kit SET status = 'SENT', donor_id = ? WHERE id = ?",
        found,
        (update, kit) -> {
          update.setObject(1, whose.orElse(null));
          update.setObject(2, kit.id());
        });
    return new SentKits(kits.whole(kits.lock(codes)));
  }

  private UUID donor(String code, List<Kit> found) {
    if (found.size() > 1) {
      throw new Invalid("/donor", "is for one kit; each donor gets one of their own");
    }
    var donor = findDonors.byCode(code);
    current.actor().requireAt(Permission.KIT_ASSEMBLE, donor.siteId(), code);
    var kit = found.get(0);
    if (!findAnticipated.isEnrolled(donor.id(), kit.studyId())) {
      throw new Invalid("/donor", "%s is not enrolled in %s".formatted(code, kit.study()));
    }
    return donor.id();
  }
}
