package org.biobank.storage;

/** What is to be done with tubes that stand in the box and were not scanned. */
public enum MissingTubes {
  /** Store nothing: somebody looks for them first. */
  REFUSE,
  /** They are not in the box any more; whoever says so takes custody at the bench. */
  TAKE_OUT
}
