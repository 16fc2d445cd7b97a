package org.biobank.order;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is left to be fetched for an order, in walking order: each freezer is opened once, each box
 * taken out once.
 *
 * @param astray reserved, but standing in no store: somebody took them out
 */
public record PickList(
    String order,
    String site,
    OrderStatus status,
    int tubes,
    int boxes,
    List<Door> doors,
    List<Astray> astray) {

  /**
   * One opening of one door.
   *
   * @param way rooms that lead to it, in words
   */
  public record Door(String code, String name, String way, List<Box> boxes) {
    int tubes() {
      return boxes.stream().mapToInt(box -> box.tubes().size()).sum();
    }
  }

  /**
   * One box to be taken out.
   *
   * @param way from the door to it, in words
   */
  public record Box(String code, String name, String way, List<Tube> tubes) {}

  /**
   * One tube.
   *
   * @param position as the box names it
   * @param unit UCUM
   */
  public record Tube(
      String barcode, String position, String type, BigDecimal quantity, String unit) {}

  /**
   * One tube that stands nowhere.
   *
   * @param place where its chain of custody says it is
   */
  public record Astray(String barcode, String type, String place) {}
}
