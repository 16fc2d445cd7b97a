package org.biobank.registry;

/** How a run of the feed stands. */
public enum FeedStatus {
  RUNNING,
  COMPLETED,
  FAILED,
  /** By a person; what it had written stays, and the next run goes over everything again. */
  STOPPED
}
