package org.biobank.scanner.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.biobank.scanner.agent.CodeList.NotARack;
import org.biobank.scanner.agent.CodeList.Order;
import org.biobank.scanner.rack.RackLayout;
import org.junit.jupiter.api.Test;

class CodeListTest {
  private static final RackLayout TWO_BY_THREE = new RackLayout(2, 3);

  @Test
  void placesAreNamedColumnByColumn() throws NotARack {
    assertThat(json("01,02,03,04,05,06,", Order.COLUMNS))
        .isEqualTo(
            """
            {"wells":[{"position":"A1","barcode":"01"},{"position":"A2","barcode":"03"},\
            {"position":"A3","barcode":"05"},{"position":"B1","barcode":"02"},\
            {"position":"B2","barcode":"04"},{"position":"B3","barcode":"06"}]}""");
  }

  @Test
  void orRowByRowWhereTheScannerIsSetSo() throws NotARack {
    assertThat(json("01,02,03,04,05,06", Order.ROWS))
        .contains("{\"position\":\"A2\",\"barcode\":\"02\"}")
        .contains("{\"position\":\"B1\",\"barcode\":\"04\"}");
  }

  @Test
  void aTubeNotReadIsNotAnEmptyPlace() throws NotARack {
    assertThat(json("No Tube,NO READ,no tube,noread,,0001", Order.ROWS))
        .isEqualTo(
            """
            {"wells":[{"position":"A2","state":"UNREAD"},{"position":"B1","state":"UNREAD"},\
            {"position":"B3","barcode":"0001"}]}""");
  }

  @Test
  void codesCannotBreakOutOfTheirQuotes() throws NotARack {
    assertThat(json("a\"b,c\\d,\u0001,No Tube,No Tube,No Tube", Order.ROWS))
        .contains("\"barcode\":\"a\\\"b\"", "\"barcode\":\"c\\\\d\"", "\"barcode\":\"\\u0001\"");
  }

  @Test
  void aListOfAnotherLengthIsNotGuessedAt() {
    for (var line : new String[] {"01,02,03,04,05", "01,02,03,04,05,06,07", "", "01;02;03"}) {
      assertThatThrownBy(() -> json(line, Order.COLUMNS))
          .as(line)
          .isInstanceOf(NotARack.class)
          .hasMessageContaining("a rack of 2 x 3 has 6");
    }
  }

  private static String json(String line, Order order) throws NotARack {
    return new String(CodeList.parse(line, TWO_BY_THREE, order).json(), StandardCharsets.UTF_8);
  }
}
