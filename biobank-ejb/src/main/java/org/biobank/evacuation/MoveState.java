package org.biobank.evacuation;

/** What has become of a box or rack of an evacuation. */
public enum MoveState {
  PLANNED,
  DONE,
  /** It has no place; the reason says why. */
  LEFT
}
