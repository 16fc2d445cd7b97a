package org.biobank.history;

/** Why nobody can account for something during a stretch of time. */
public enum GapReason {
  /** Looked for and not found. */
  MISSING,
  /** Known to be at a site, where in it was not told. */
  PLACE_NOT_TOLD,
  /** On its way from one site to another, and in no courier's hands. */
  NO_CARRIER,
  /** Told more than an hour after it happened: until then nobody had accounted for it. */
  TOLD_LATE,
  /** What was told of it was declared wrong, and nothing was put in its place. */
  DECLARED_WRONG,
  /** In a container of which nobody can tell where it stood. */
  CONTAINER_ASTRAY,
  /** A probe was there and sent nothing for more than half an hour. */
  PROBE_SILENT,
  /** Neither a probe nor a set point tells how warm it was. */
  NO_TEMPERATURE
}
