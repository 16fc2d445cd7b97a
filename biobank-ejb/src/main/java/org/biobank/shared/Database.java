package org.biobank.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * Set-based SQL in the transaction of the running use case: for racks, feeds and lists, where
 * loading entities one by one would cost a round trip each. What people edit goes through JPA; both
 * share the transaction's connection, so flush before you look at the same rows here.
 */
@ApplicationScoped
public class Database {
  private static final int DUPLICATE_KEY = 1062;

  @Resource(lookup = "jdbc/biobank")
  private DataSource dataSource;

  private Jdbi jdbi;

  @PostConstruct
  void open() {
    jdbi = of(dataSource);
  }

  /** Outside of a container, for programs that bring their own transactions. */
  public static Database over(DataSource dataSource) {
    var database = new Database();
    database.jdbi = of(dataSource);
    return database;
  }

  /**
   * Jdbi with this project's types: {@code Instant} in {@code DATETIME(6)} as UTC, UUID as UUID.
   */
  public static Jdbi of(DataSource dataSource) {
    return Jdbi.create(dataSource)
        .setTransactionHandler(new CMTTransactionHandler())
        .registerArgument(new InstantArgument())
        .registerColumnMapper(Instant.class, INSTANT)
        .registerColumnMapper(
            Barcode.class, (row, column, context) -> new Barcode(row.getString(column)));
  }

  public <T, X extends Exception> T on(HandleCallback<T, X> work) throws X {
    return jdbi.withHandle(work);
  }

  /** Writes the values of one row into a prepared statement, by position. */
  @FunctionalInterface
  public interface RowBinder<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }

  /**
   * Many rows in one batch, bound by position: for the rows of racks and ledgers, where looking up
   * names would cost more than all else.
   */
  public <T> void batch(String sql, Collection<T> rows, RowBinder<T> binder) {
    on(
        handle -> {
          try (var statement = handle.getConnection().prepareStatement(sql)) {
            for (var row : rows) {
              binder.bind(statement, row);
              statement.addBatch();
            }
            return rows.isEmpty() ? 0 : statement.executeBatch().length;
          } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
          }
        });
  }

  /** Whether a unique key refused the statement: somebody else was first. */
  public static boolean isDuplicate(UnableToExecuteStatementException failed) {
    return failed.getCause() instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY;
  }

  /** A time that is there, as a row has it. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  /** A time as {@code DATETIME(6)} keeps it. */
  public static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  private static final ColumnMapper<Instant> INSTANT =
      (row, column, context) ->
          Optional.ofNullable(row.getObject(column, LocalDateTime.class))
              .map(local -> local.toInstant(ZoneOffset.UTC))
              .orElse(null);

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.TIMESTAMP);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, utc(value));
    }
  }
}
