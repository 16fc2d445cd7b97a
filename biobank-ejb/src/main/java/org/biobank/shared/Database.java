package org.biobank.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jspecify.annotations.Nullable;

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

  @Inject private @Nullable TransactionHandles handles;

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
   * What a statement was bound to may be a person's name: a failure does not say it, since its
   * message goes to the log.
   */
  public static Jdbi of(DataSource dataSource) {
    return Jdbi.create(dataSource)
        .configure(
            StatementExceptions.class,
            failures -> failures.setMessageRendering(MessageRendering.NONE))
        .setTransactionHandler(new CMTTransactionHandler())
        .registerArgument(new InstantArgument())
        .registerColumnMapper(Instant.class, INSTANT)
        .registerColumnMapper(
            Barcode.class, (row, column, context) -> new Barcode(row.getString(column)));
  }

  /**
   * Within a transaction all work is on one handle, which is open until it ends: borrowing the same
   * connection anew for each statement costs as much as a short one.
   */
  public <T, X extends Exception> T on(HandleCallback<T, X> work) throws X {
    var open = handles == null ? Optional.<Handle>empty() : handles.ofTransaction(jdbi);
    return open.isPresent() ? work.withHandle(open.get()) : jdbi.withHandle(work);
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
    prepared(
        sql,
        statement -> {
          for (var row : rows) {
            binder.bind(statement, row);
            statement.addBatch();
          }
          return rows.isEmpty() ? 0 : statement.executeBatch().length;
        });
  }

  /** Reads one row by position. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * A query whose values and columns go by position: for what every request or every rack asks.
   *
   * @param values texts, numbers, UUIDs and times, in the order of the question marks
   */
  public <T> List<T> list(String sql, Collection<?> values, RowReader<T> reader) {
    return prepared(
        sql,
        query -> {
          bind(query, values);
          try (var rows = query.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
              read.add(reader.read(rows));
            }
            return read;
          }
        });
  }

  /**
   * A change, with its values by position.
   *
   * @return rows changed
   */
  public int change(String sql, @Nullable Object... values) {
    return prepared(
        sql,
        change -> {
          bind(change, Arrays.asList(values));
          return change.executeUpdate();
        });
  }

  /** Question marks for an {@code IN} of so many values. */
  public static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** What is done with a statement. */
  @FunctionalInterface
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private <T> T prepared(String sql, Use<T> use) {
    return on(
        handle -> {
          try (var statement = handle.getConnection().prepareStatement(sql)) {
            return use.of(statement);
          } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
          }
        });
  }

  private static void bind(
      PreparedStatement statement, Collection<? extends @Nullable Object> values)
      throws SQLException {
    int position = 0;
    for (var value : values) {
      statement.setObject(++position, value instanceof Instant time ? utc(time) : value);
    }
  }

  /** Whether a unique key refused the statement: somebody else was first. */
  public static boolean isDuplicate(UnableToExecuteStatementException failed) {
    return failed.getCause() instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY;
  }

  /** A time that is there, as a row has it. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  /** A time of a column that may be null. */
  public static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
        .map(local -> local.toInstant(ZoneOffset.UTC));
  }

  /** A time as {@code DATETIME(6)} keeps it. */
  public static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  /** A time as a column keeps it; the column is not null. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
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
