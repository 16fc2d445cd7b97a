package org.biobank.specimentype;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** For other subjects' use cases: the types of specimens, {@code specimen_type}. */
@ApplicationScoped
public class SpecimenTypes {
  @Inject private Database database;

  @Transactional
  public Map<String, SpecimenType> byCode() {
    return all().stream().collect(Collectors.toMap(SpecimenType::code, Function.identity()));
  }

  private List<SpecimenType> all() {
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
}
