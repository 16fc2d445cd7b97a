package org.biobank.tools.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.biobank.shared.Ids;
import org.biobank.tools.LaunchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A study with the visits of its protocol. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description =
        "Add a study: ./biobank add study NEPHRO-1 \"Kidney cohort\" --visit V1:Baseline:0 --visit V2:Day_90:90")
final class AddStudy extends SetupAct {
  private static final Pattern VISIT = Pattern.compile("([^:]{1,32}):([^:]{1,80}):(-?\\d{1,5})");

  @Parameters(index = "0", paramLabel = "CODE")
  private String code = "";

  @Parameters(index = "1", paramLabel = "TITLE")
  private String title = "";

  @Option(
      names = "--visit",
      required = true,
      paramLabel = "CODE:NAME:DAY",
      description = "A visit and its day, counted from the first; underscores are blanks")
  private List<String> visits = List.of();

  @Override
  String write(Connection connection) throws SQLException {
    var study = Ids.next();
    insert(
        connection,
        "study (id, code, title, opened_on)",
        study,
        code("CODE", code),
        title,
        LocalDate.now(ZoneOffset.UTC));
    for (var visit : visits) {
      var parts = VISIT.matcher(visit);
      if (!parts.matches()) {
        throw new LaunchException("--visit: CODE:NAME:DAY, not '" + visit + "'");
      }
      insert(
          connection,
          "collection_event (id, study_id, code, name, day_offset)",
          Ids.next(),
          study,
          code("--visit", parts.group(1)),
          parts.group(2).replace('_', ' '),
          Integer.valueOf(parts.group(3)));
    }
    return "Study %s is there, with %d visits.".formatted(code, visits.size());
  }

  @Override
  String subject() {
    return code;
  }
}
