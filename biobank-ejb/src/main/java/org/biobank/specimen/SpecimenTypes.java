package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The types of specimens: {@code specimen_type}. */
@ApplicationScoped
class SpecimenTypes {
  @Inject private Database database;

  List<SpecimenType> all() {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT code, name, specimen_class, unit, storage_celsius_max FROM specimen_type ORDER BY name
                    """)
                .map(ConstructorMapper.of(SpecimenType.class))
                .list());
  }

  Map<String, SpecimenType> byCode() {
    return all().stream().collect(Collectors.toMap(SpecimenType::code, Function.identity()));
  }
}
