package org.biobank.custody;

/**
 * In whose hands and at which place something is.
 *
 * @param custodian {@code site:HDB} or {@code courier:tom.fischer}
 * @param place {@code box:BX-000123/A1}, {@code bench:HDB}, {@code shipment:SH-2026-0007}, {@code
 *     site:HDB}
 */
public record Whereabouts(String custodian, String place) {
  public static Whereabouts inBox(String site, String box, String position) {
    return new Whereabouts("site:" + site, "box:" + box + "/" + position);
  }

  public static Whereabouts atBench(String site) {
    return new Whereabouts("site:" + site, "bench:" + site);
  }

  /** Packed, and still in the hands of the site that packed it. */
  public static Whereabouts packed(String site, String shipment) {
    return new Whereabouts("site:" + site, "shipment:" + shipment);
  }

  public static Whereabouts withCourier(String username, String shipment) {
    return new Whereabouts("courier:" + username, "shipment:" + shipment);
  }

  /** At a site, where in it is not known yet. */
  public static Whereabouts atSite(String site) {
    return new Whereabouts("site:" + site, "site:" + site);
  }

  /** At a place of another container: a rack in a freezer, say. */
  public static Whereabouts inContainer(String site, String container, String position) {
    return new Whereabouts("site:" + site, "container:" + container + "/" + position);
  }

  /** Handed over to whoever asked for it. */
  public static Whereabouts withRecipient(String recipient, String order) {
    return new Whereabouts("recipient:" + recipient, "order:" + order);
  }

  /** Destroyed or used up: in nobody's hands. */
  public static Whereabouts gone(String site) {
    return new Whereabouts("site:" + site, "gone");
  }

  /** Expected and not found. */
  public static Whereabouts unknown(String custodian) {
    return new Whereabouts(custodian, "unknown");
  }
}
