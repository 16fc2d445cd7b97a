package org.biobank.processing;

/** How a tube looked when it came in. */
public enum ReceivedQuality {
  ACCEPTABLE,
  HAEMOLYSED,
  LIPAEMIC,
  CLOTTED,
  LEAKING,
  DAMAGED,
  DELAYED,
  ARRIVED_THAWED,
  TOO_LITTLE,
  IDENTITY_IN_DOUBT,
  NOT_ASSESSED
}
