package org.biobank.tools.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.biobank.shared.Ids;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A place where the biobank works. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    description = "Add a site: ./biobank add site HDB \"Biobank Heidelberg\" Heidelberg DE")
final class AddSite extends SetupAct {
  @Parameters(index = "0", paramLabel = "CODE", description = "At most 16 characters")
  private String code = "";

  @Parameters(index = "1", paramLabel = "NAME")
  private String name = "";

  @Parameters(index = "2", paramLabel = "CITY")
  private String city = "";

  @Parameters(index = "3", paramLabel = "COUNTRY", description = "Two letters, ISO 3166-1")
  private String country = "";

  @Option(
      names = "--sign-handovers",
      description = "Handovers of shipments from here to couriers must be signed")
  private boolean signsHandovers;

  @Override
  String write(Connection connection) throws SQLException {
    insert(
        connection,
        "site (id, code, name, city, country, signs_handovers)",
        Ids.next(),
        code("CODE", code),
        name,
        city,
        country.toUpperCase(Locale.ROOT),
        signsHandovers);
    return "Site " + code + " is there.";
  }

  @Override
  String subject() {
    return code;
  }
}
