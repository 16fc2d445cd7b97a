package org.biobank.exchange.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.specimentype.SpecimenType;
import org.junit.jupiter.api.Test;

class CellReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
  private static final SpecimenType PLASMA =
      new SpecimenType("PLASMA", "Plasma", "FLUID", "mL", new BigDecimal("-60"));

  private final CellReader reader =
      new CellReader(
          new ReferenceCodes(
              Map.of("PLASMA", PLASMA),
              Map.of("CRYO_2ML", "CRYO_2ML"),
              Map.of(),
              Map.of(),
              Map.of(),
              Map.of()),
          NOW);

  private String read(TemplateColumn column, String text) {
    var read = reader.read(Map.of(column, text));
    return read.faults().isEmpty()
        ? read.cells().getOrDefault(column, "")
        : read.faults().get(0).slug();
  }

  @Test
  void textsThatMeanTheSameAreReadAsTheSame() {
    assertThat(read(TemplateColumn.QUANTITY, "1.250")).isEqualTo("1.25");
    assertThat(read(TemplateColumn.QUANTITY, "1E+2")).isEqualTo("100");
    assertThat(read(TemplateColumn.TYPE, "plasma")).isEqualTo("PLASMA");
    assertThat(read(TemplateColumn.LINEAGE, "aliquot")).isEqualTo("ALIQUOT");
    assertThat(read(TemplateColumn.VISITED_AT, "2026-03-02 08:00"))
        .isEqualTo(read(TemplateColumn.VISITED_AT, "2026-03-02T09:00:00+01:00"))
        .isEqualTo("2026-03-02T08:00:00Z");
    assertThat(read(TemplateColumn.COLLECTED_AT, "2026-03-02")).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(read(TemplateColumn.ALIAS, "os: X1|Y2")).isEqualTo("ALIAS:Y2 | OS:X1");
  }

  @Test
  void whatCannotBeMeantIsAFaultOfItsCell() {
    assertThat(read(TemplateColumn.QUANTITY, "2,5")).isEqualTo("not-a-quantity");
    assertThat(read(TemplateColumn.QUANTITY, "-1")).isEqualTo("not-a-quantity");
    assertThat(read(TemplateColumn.QUANTITY, "1e999999999")).isEqualTo("not-a-quantity");
    assertThat(read(TemplateColumn.QUANTITY, "1e2147483647")).isEqualTo("not-a-quantity");
    assertThat(read(TemplateColumn.VISITED_AT, "02.03.2026")).isEqualTo("not-a-time");
    assertThat(read(TemplateColumn.VISITED_AT, "2027-01-01")).isEqualTo("time-out-of-range");
    assertThat(read(TemplateColumn.RISK_GROUP, "5")).isEqualTo("not-in-range");
    assertThat(read(TemplateColumn.TYPE, "MILK")).isEqualTo("unknown-type");
    assertThat(read(TemplateColumn.BARCODE, "t\u00fcbe")).isEqualTo("not-a-code");
    assertThat(read(TemplateColumn.TYPE, "[clear]")).isEqualTo("cannot-clear");
    assertThat(read(TemplateColumn.NOTE, "[clear]")).isEqualTo(CellReader.CLEAR);
  }

  @Test
  void whatWasReadOnceIsReadTheSameAgain() {
    var random = new Random(4);
    for (int i = 0; i < 2_000; i++) {
      var quantity = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
      var once = read(TemplateColumn.QUANTITY, quantity.toPlainString());
      assertThat(read(TemplateColumn.QUANTITY, once)).isEqualTo(once);
      var time = NOW.minusNanos(1_000L * random.nextInt()).minusSeconds(random.nextInt(9_999_999));
      var told = read(TemplateColumn.COLLECTED_AT, time.toString());
      assertThat(read(TemplateColumn.COLLECTED_AT, told)).isEqualTo(told);
    }
  }
}
