package org.biobank.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.biobank.db.ApplicationRights;
import org.biobank.db.SchemaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema to this program's version before the first request, whoever started the server.
 * Several nodes may start at once: they wait for each other in the database. A schema newer than
 * the program ends the deployment. Where the server's account does not own the schema, the owner
 * has migrated it before ({@code ./biobank up}, {@code ./biobank migrate}), and it is only looked
 * at.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MigrateAtStart {
  private static final Logger LOG = LoggerFactory.getLogger(MigrateAtStart.class);

  @Resource(lookup = "jdbc/biobank")
  private DataSource dataSource;

  @PostConstruct
  void migrate() {
    var outcome = SchemaMigration.migrate(dataSource);
    LOG.info("schema {}, {} migrations applied", outcome.to().orElse("-"), outcome.applied());
    if (!ApplicationRights.excess(dataSource).isEmpty()) {
      LOG.warn(
          "this account may change every table: the custody ledger is protected by its triggers and its signed log alone");
    }
  }
}
