package org.biobank.donor;

import java.util.List;
import org.biobank.shared.HasCode;

/**
 * A donor's withdrawal and what it meant for the specimens, by barcode.
 *
 * @param code of the donor
 * @param held kept in store, not to be used
 * @param missing expected and not found; held as soon as they are
 * @param inTransit in a courier's hands: to be stopped by people, else held on arrival
 * @param distributed given away before; past use stays lawful (GDPR, Article 7(3))
 */
public record RecordedWithdrawal(
    String code,
    WithdrawalScope scope,
    List<String> held,
    List<String> missing,
    List<String> inTransit,
    List<String> distributed)
    implements HasCode {}
