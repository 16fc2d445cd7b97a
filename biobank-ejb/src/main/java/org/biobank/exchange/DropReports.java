package org.biobank.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.exchange.row.RowOutcome;
import org.biobank.shared.DomainException;
import org.biobank.shared.Json;

/** The report beside a file: {@code NAME.report.json}. */
@ApplicationScoped
class DropReports {
  private static final int PAGE = 500;

  @Inject private ImportBatches batches;
  @Inject private ImportViews views;
  @Inject private ImportLines lines;

  void write(Path file, DomainException refusal) throws IOException {
    Json.MAPPER.writeValue(
        report(file).toFile(),
        Map.of("slug", refusal.slug(), "detail", refusal.detail(), "members", refusal.members()));
  }

  void alreadyImported(Path file) throws IOException {
    Json.MAPPER.writeValue(
        report(file).toFile(),
        Map.of(
            "slug", "import-file-known", "detail", "A file of this content was imported before."));
  }

  /** The import with every wrong row, which were skipped. */
  @Transactional
  public void write(Path file, UUID importId) throws IOException {
    try (var out = Files.newOutputStream(report(file));
        var json = Json.MAPPER.getFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeObjectField("import", views.of(batches.get(importId)));
      json.writeArrayFieldStart("skipped");
      rows(importId, json);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void rows(UUID importId, JsonGenerator json) throws IOException {
    long after = -1;
    var page = lines.page(importId, List.of(RowOutcome.ERROR), after, PAGE);
    while (!page.isEmpty()) {
      for (var line : page) {
        json.writeObject(Map.of("line", line.line(), "faults", line.faults()));
        after = line.line();
      }
      page = lines.page(importId, List.of(RowOutcome.ERROR), after, PAGE);
    }
  }

  private static Path report(Path file) {
    return file.resolveSibling(file.getFileName() + ".report.json");
  }
}
