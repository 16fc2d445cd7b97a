package org.biobank.epcis;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.Disposition;
import org.biobank.custody.SubjectKind;

/** Rows of the ledger to try the mapping with. */
final class Rows {
  static final EpcisNames NAMES = new EpcisNames("https://biobank.example", ZoneId.of("UTC"));
  static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final long SEVEN = 0x0190_0000_0000_7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private int number;
  private Optional<String> custodian = Optional.empty();
  private Optional<String> place = Optional.empty();

  static UUID id(int number) {
    return new UUID(SEVEN, VARIANT | (2L * number));
  }

  /** Of one tube, each beginning where the last one ended. */
  LoggedRow next(BusinessStep step, Disposition disposition, String hands, String at) {
    number++;
    var row =
        new LoggedRow(
            number,
            id(number),
            SubjectKind.SPECIMEN,
            new UUID(1, 1),
            "TUBE 1",
            MONDAY.plus(Duration.ofHours(number)),
            MONDAY.plus(Duration.ofHours(number)).plusMillis(number),
            step,
            disposition,
            custodian,
            place,
            hands,
            at,
            Optional.empty(),
            Optional.empty(),
            "ab".repeat(32),
            Optional.of("Blitz Kurier GmbH"));
    custodian = Optional.of(hands);
    place = Optional.of(at);
    return row;
  }

  static LoggedRow correction(int number, LoggedRow wrong, String note, Instant at) {
    return new LoggedRow(
        number,
        id(number),
        wrong.subjectKind(),
        wrong.subjectId(),
        wrong.code(),
        at,
        MONDAY.plus(Duration.ofDays(9)),
        wrong.businessStep(),
        wrong.disposition(),
        Optional.of(wrong.toCustodian()),
        Optional.of(wrong.toPlace()),
        wrong.toCustodian(),
        wrong.toPlace(),
        Optional.of(wrong.id()),
        Optional.of(note),
        "cd".repeat(32),
        Optional.empty());
  }
}
