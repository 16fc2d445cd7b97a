package org.biobank.api.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TameCsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void aCellThatBeginsAsAFormulaIsAText(String cell) {
    assertThat(TameCsv.tame(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0412345678", "a=b", "1-2", "'=1"})
  void everyOtherCellStaysAsItIs(String cell) {
    assertThat(TameCsv.tame(cell)).isEqualTo(cell);
  }

  @Test
  void everyCellOfARecordIsTame() {
    var text = new StringWriter();
    TameCsv.into(text).write("=A", "b", "@C");
    assertThat(text.toString().strip()).isEqualTo("'=A,b,'@C");
  }

  @Test
  void aFileIsWholeOnceItIsFlushed() throws IOException {
    var out = new ByteArrayOutputStream();
    var csv = TameCsv.to(out);
    csv.write(List.of("Größe", "=1"));
    csv.flush();
    assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("Größe,'=1");
  }
}
