package org.biobank.evacuation;

/** Whether it still goes on; while it does, the places it has planned are promised to it. */
public enum EvacuationState {
  OPEN,
  ENDED
}
