package org.biobank.storage.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.specimen.CodesOfOthers;

/** What containers are called: {@code container}, {@code container_label}. */
@ApplicationScoped
class ContainerCodes implements CodesOfOthers {
  @Inject private Database database;

  @Override
  public Set<Barcode> among(Collection<Barcode> codes) {
    if (codes.isEmpty()) {
      return Set.of();
    }
    var texts = codes.stream().map(Barcode::text).toList();
    var marks = Database.marks(texts.size());
    return Set.copyOf(
        database.list(
            "SELECT code FROM container WHERE code IN (%s) UNION SELECT text FROM container_label WHERE text IN (%s)"
                .formatted(marks, marks),
            Stream.concat(texts.stream(), texts.stream()).toList(),
            row -> new Barcode(row.getString(1))));
  }
}
