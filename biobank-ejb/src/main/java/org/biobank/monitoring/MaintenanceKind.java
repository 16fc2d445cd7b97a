package org.biobank.monitoring;

/** Why a container is not as cold as it should be, on purpose. */
public enum MaintenanceKind {
  DEFROST,
  MAINTENANCE,
  REPAIR,
  DOOR_OPENING
}
