package org.biobank.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainDecimalTest {
  @Test
  void decimalsAreReadWithAsManyDigitsAsAreEverMeasured() {
    assertThat(PlainDecimal.read(" 1.250 ")).contains(new BigDecimal("1.250"));
    assertThat(PlainDecimal.text(new BigDecimal("1.250"))).contains("1.25");
    assertThat(PlainDecimal.text(new BigDecimal("0E-7"))).contains("0");
    for (var text : List.of("", "much", "1E1000000000", "1E-2147483647", "1E2147483647")) {
      assertThat(PlainDecimal.read(text)).isEmpty();
    }
    assertThat(PlainDecimal.text(new BigDecimal("1E1000000000"))).isEmpty();
  }
}
