package org.biobank.storage.type;

/** What a container is, from the building to the box. Which holds which is the types' matter. */
public enum ContainerKind {
  BUILDING,
  ROOM,
  FREEZER,
  DEWAR,
  SEGMENT,
  SHELF,
  RACK,
  DRAWER,
  CANISTER,
  /** A rod of tubes in a canister. */
  CANE,
  BOX,
  /** Without a grid; at most a number of tubes. */
  BAG,
  BIN
}
