package org.biobank.storage;

/** Whether a container may be used. */
public enum ContainerStatus {
  ACTIVE,
  DEFROSTING,
  RETIRED
}
