package org.biobank.storage.type;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Database;
import org.biobank.shared.View;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The types of containers: reference data of every bench screen. */
@View
public class ListContainerTypes {
  @Inject private Database database;

  /** A type, with the size of its grid. */
  public record ContainerTypeLine(
      String code,
      String name,
      ContainerKind kind,
      int rows,
      int columns,
      boolean holdsSpecimens) {}

  @Requires(Permission.CODE_LOOKUP)
  public List<ContainerTypeLine> list() {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT code, name, kind, row_count AS `rows`, column_count AS `columns`, holds_specimens
                    FROM container_type ORDER BY kind, name
                    """)
                .map(ConstructorMapper.of(ContainerTypeLine.class))
                .list());
  }
}
