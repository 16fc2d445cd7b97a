package org.biobank.storage;

/** What a container is, from the building to the box. */
public enum ContainerKind {
  BUILDING,
  ROOM,
  FREEZER,
  SHELF,
  RACK,
  DRAWER,
  BOX,
  BAG
}
