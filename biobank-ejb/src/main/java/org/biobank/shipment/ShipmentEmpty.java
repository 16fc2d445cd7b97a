package org.biobank.shipment;

import org.biobank.shared.DomainException;

/** A courier gets no empty parcel. */
public final class ShipmentEmpty extends DomainException {
  private static final long serialVersionUID = 1L;

  ShipmentEmpty(String code) {
    super(
        Category.REFUSED,
        "shipment-empty",
        code + " holds no specimen. Scan at least one in, or cancel it.");
  }
}
