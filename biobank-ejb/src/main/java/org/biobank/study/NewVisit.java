package org.biobank.study;

import java.time.Instant;
import java.util.UUID;

/** A visit to be recorded, with everything it refers to found. */
record NewVisit(UUID donorId, UUID studyId, UUID siteId, Instant visitedAt) {}
