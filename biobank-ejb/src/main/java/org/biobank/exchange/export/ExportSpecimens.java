package org.biobank.exchange.export;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.row.KnownSpecimen;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;
import org.biobank.specimen.SpecimenFilter;

/**
 * Hands out specimens in the columns of the template, a page of them at a time; each page is what
 * was true at its moment.
 */
@View
public class ExportSpecimens {
  private static final int PAGE = 1_000;

  @Inject private KnownSpecimens known;
  @Inject private CurrentActor current;

  /**
   * A page of rows.
   *
   * @param rows one text for each column of the template; empty where nothing is stated
   * @param next where the next page begins; absent on the last
   */
  public record ExportPage(List<List<String>> rows, Optional<String> next) {}

  @Requires(Permission.EXPORT_RUN)
  public ExportPage page(SpecimenFilter filter) {
    var scope = current.actor().scope(Permission.EXPORT_RUN);
    var found = known.page(filter, scope, PAGE);
    return new ExportPage(
        found.stream().map(ExportSpecimens::row).toList(),
        found.size() < PAGE
            ? Optional.empty()
            : Optional.of(found.get(found.size() - 1).barcode().text()));
  }

  private static List<String> row(KnownSpecimen specimen) {
    return Arrays.stream(TemplateColumn.values()).map(specimen::cell).toList();
  }
}
