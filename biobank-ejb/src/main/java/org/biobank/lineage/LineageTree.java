package org.biobank.lineage;

import java.math.BigDecimal;
import java.util.List;
import org.biobank.specimen.Lineage;
import org.biobank.specimen.SpecimenStatus;

/**
 * What a specimen was made of, and what was made of it.
 *
 * @param nodes ancestors first, the specimen itself among them at generation 0
 * @param hidden how many more there are at sites or in studies that are not yours
 * @param complete false where the tree goes on beyond what is shown
 */
public record LineageTree(
    String barcode, List<Node> nodes, List<Edge> edges, int hidden, boolean complete) {

  /**
   * One specimen of the tree.
   *
   * @param generation below zero: so many steps up; above: so many down
   * @param unit UCUM
   */
  public record Node(
      String barcode,
      int generation,
      String type,
      String typeName,
      Lineage lineage,
      SpecimenStatus status,
      String site,
      BigDecimal availableQuantity,
      BigDecimal initialQuantity,
      String unit) {}

  /** Of the parent something was made: the child. */
  public record Edge(String parent, String child) {}
}
