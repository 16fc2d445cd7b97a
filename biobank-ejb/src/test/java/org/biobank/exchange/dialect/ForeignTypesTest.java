package org.biobank.exchange.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Other systems' names against the types that the schema brings. */
class ForeignTypesTest {
  private static final List<String> MIGRATIONS =
      List.of(
          "V202611231650__specimen_types_specimens.sql",
          "V202611290203__specimen_reference_data.sql");
  private static final Pattern ADDED =
      Pattern.compile("INTO specimen_type\\b[^;]*?VALUES(.*?);", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("(?m)^\\s*\\('([A-Z0-9_]+)',");

  private static Set<String> types() throws IOException {
    var types = new TreeSet<String>();
    for (var name : MIGRATIONS) {
      try (var sql = ForeignTypesTest.class.getResourceAsStream("/db/migration/specimen/" + name)) {
        assertThat(sql).as(name).isNotNull();
        var added = ADDED.matcher(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        while (added.find()) {
          var code = CODE.matcher(added.group(1));
          while (code.find()) {
            types.add(code.group(1));
          }
        }
      }
    }
    return types;
  }

  @Test
  void everyNameMeansATypeThatIsThereAndEveryTypeHasAName() throws IOException {
    assertThat(types()).contains("PLASMA", "URINE_24H", "EXOSOMES").hasSize(33);
    assertThat(new TreeSet<>(ForeignTypes.targets())).isEqualTo(types());
  }

  @Test
  void theWordsOfTheThreeSystemsAndOfTheRegistriesAreKnown() {
    assertThat(ForeignTypes.ours("Fixed Tissue Block")).isEqualTo("TISSUE_FFPE");
    assertThat(ForeignTypes.ours("Whole Bone Marrow")).isEqualTo("BONE_MARROW");
    assertThat(ForeignTypes.ours("Feces")).isEqualTo("STOOL");
    assertThat(ForeignTypes.ours("stool-faeces")).isEqualTo("STOOL");
    assertThat(ForeignTypes.ours("AscitesFluid")).isEqualTo("ASCITES");
    assertThat(ForeignTypes.ours("peripheral-blood-cells-vital")).isEqualTo("PBMC");
    assertThat(ForeignTypes.ours("tissue-ffpe")).isEqualTo("TISSUE_FFPE");
  }
}
