package org.biobank.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  /** Messages go to the log, and what was searched for may be a donor's name. */
  @Test
  void whatAStatementWasBoundToIsNotSaidWhenItFails() {
    var jdbi = Database.of(failing());
    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle
                            .createQuery("SELECT code FROM donor WHERE code = :code")
                            .bind("code", "Müller")
                            .mapTo(String.class)
                            .list()))
        .isInstanceOf(StatementException.class)
        .hasMessageContaining("Illegal mix of collations")
        .hasMessageNotContaining("Müller");
  }

  /** Its connections can do nothing but fail on a statement. */
  private static DataSource failing() {
    return stub(DataSource.class, method -> stub(Connection.class, DatabaseTest::fail));
  }

  private static @Nullable Object fail(String method) throws SQLException {
    return switch (method) {
      case "prepareStatement" -> throw new SQLException("Illegal mix of collations", "HY000", 1267);
      case "getAutoCommit", "isReadOnly", "isClosed" -> false;
      default -> null;
    };
  }

  /** What a method of a stub does, by its name. */
  private interface Answer {
    @Nullable Object to(String method) throws SQLException;
  }

  private static <T> T stub(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            DatabaseTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method.getName())));
  }
}
