package org.biobank.tools.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.biobank.shared.Database;

/** A CSV file of new specimens, as another system hands its store over. */
public final class ImportFile {
  private static final int TUBES_A_VISIT = 10;

  private ImportFile() {}

  /**
   * Writes a file that the demo can take in.
   *
   * @param prefix of the barcodes, which eight digits follow
   */
  public static Path write(DataSource database, String prefix, int rows)
      throws IOException, SQLException {
    var donor = consentingDonor(database);
    var file = Files.createTempFile("biobank-import-", ".csv");
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("Barcode,Type,Donor,Study,Event,Visited At,Site,Quantity,Unit\n");
      for (int i = 0; i < rows; i++) {
        out.write(
            "%s%08d,PLASMA,%s,%s,%s,%s,%s,1.5,mL%n"
                .formatted(
                    prefix,
                    i,
                    donor.code(),
                    donor.study(),
                    donor.event(),
                    donor.signedAt().plusSeconds(i / TUBES_A_VISIT),
                    donor.site()));
      }
    }
    return file;
  }

  /** Somebody whose consent covers collection from the second on when it was signed. */
  private record Donor(String code, String study, String event, String site, Instant signedAt) {}

  private static Donor consentingDonor(DataSource database) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT d.code, y.code, e.code, i.code, c.signed_at
                FROM donor d
                JOIN site i ON i.id = d.site_id AND i.code = 'HDB'
                JOIN enrolment n ON n.donor_id = d.id
                JOIN study y ON y.id = n.study_id
                JOIN collection_event e ON e.study_id = y.id
                JOIN consent c ON c.donor_id = d.id AND c.status = 'ACTIVE'
                JOIN consent_provision p ON p.consent_id = c.id AND p.purpose = 'COLLECT' AND p.decision = 'PERMIT'
                WHERE c.signed_at < UTC_TIMESTAMP() - INTERVAL 2 DAY
                  AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.donor_id = d.id)
                ORDER BY d.code LIMIT 1
                """)) {
      if (!row.next()) {
        throw new IllegalStateException("the demo has no donor at HDB who permits collection");
      }
      var signed = Database.instant(row, 5);
      return new Donor(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          signed.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
    }
  }
}
