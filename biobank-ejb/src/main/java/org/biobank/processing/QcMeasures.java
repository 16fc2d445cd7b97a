package org.biobank.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The reference data of {@code qc_measure}. */
@ApplicationScoped
class QcMeasures {
  @Inject private Database database;

  List<QcMeasure> all() {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT code, name, unit, lowest, highest FROM qc_measure ORDER BY name")
                .map(ConstructorMapper.of(QcMeasure.class))
                .list());
  }

  Optional<QcMeasure> of(ProcessingDetails details) {
    return details instanceof ProcessingDetails.QualityControl qc
        ? all().stream().filter(measure -> measure.code().equals(qc.measure())).findFirst()
        : Optional.empty();
  }
}
