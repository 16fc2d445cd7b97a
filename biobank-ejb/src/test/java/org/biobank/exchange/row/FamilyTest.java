package org.biobank.exchange.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class FamilyTest {
  private final Family family = new Family(Map.of());

  private StagedRow row(long line, Map<TemplateColumn, String> cells) {
    var row = new StagedRow(line, cells, List.of(), Ids.next());
    family.add(row);
    return row;
  }

  @Test
  void aChildHasItsDonorFromTheRootWhereverThatStands() {
    var child = row(2, Map.of(TemplateColumn.PARENT_ROW_KEY, "B", TemplateColumn.ROW_KEY, "c"));
    var parent =
        row(3, Map.of(TemplateColumn.PARENT_BARCODE, "root-1", TemplateColumn.ROW_KEY, "b"));
    var root = row(4, Map.of(TemplateColumn.BARCODE, "ROOT-1", TemplateColumn.DONOR, "D-1"));
    var kin = family.of(child);
    assertThat(kin.generation()).isEqualTo(2);
    assertThat(kin.parentLine()).contains(parent.line());
    assertThat(kin.parentId()).contains(parent.specimenId());
    assertThat(kin.inherited()).containsEntry(TemplateColumn.DONOR, "D-1");
    assertThat(family.of(parent).parentId()).contains(root.specimenId());
    assertThat(family.of(root)).isEqualTo(Family.Kin.NONE);
  }

  @Test
  void rowsThatAreEachOthersParentsAreFaults() {
    var x = row(2, Map.of(TemplateColumn.ROW_KEY, "x", TemplateColumn.PARENT_ROW_KEY, "y"));
    row(3, Map.of(TemplateColumn.ROW_KEY, "y", TemplateColumn.PARENT_ROW_KEY, "x"));
    assertThat(family.of(x).fault()).isPresent();
    var self = row(4, Map.of(TemplateColumn.ROW_KEY, "s", TemplateColumn.PARENT_ROW_KEY, "s"));
    assertThat(family.of(self).fault()).isPresent();
    var orphan = row(5, Map.of(TemplateColumn.PARENT_BARCODE, "NOBODY"));
    assertThat(family.of(orphan).fault())
        .get()
        .extracting(RowFault::slug)
        .isEqualTo("unknown-parent");
  }
}
