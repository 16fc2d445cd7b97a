package org.biobank.storage.container;

/** Whether a container may be used. */
public enum ContainerStatus {
  ACTIVE,
  DEFROSTING,
  RETIRED
}
