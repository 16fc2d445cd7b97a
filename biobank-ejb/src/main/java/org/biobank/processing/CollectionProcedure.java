package org.biobank.processing;

/** How a specimen was taken. */
public enum CollectionProcedure {
  VENIPUNCTURE,
  ARTERIAL_PUNCTURE,
  FINGER_PRICK,
  LUMBAR_PUNCTURE,
  PUNCTURE,
  BONE_MARROW_ASPIRATION,
  FINE_NEEDLE_ASPIRATION,
  CORE_BIOPSY,
  VACUUM_BIOPSY,
  FORCEPS_BIOPSY,
  SURGERY,
  AUTOPSY,
  SWAB,
  VOIDED,
  SPAT,
  OTHER
}
