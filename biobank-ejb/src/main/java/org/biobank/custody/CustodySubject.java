package org.biobank.custody;

import java.util.UUID;

/** One specimen, container or shipment, by its id. */
public record CustodySubject(SubjectKind kind, UUID id) {
  public static CustodySubject specimen(UUID id) {
    return new CustodySubject(SubjectKind.SPECIMEN, id);
  }

  public static CustodySubject container(UUID id) {
    return new CustodySubject(SubjectKind.CONTAINER, id);
  }

  public static CustodySubject shipment(UUID id) {
    return new CustodySubject(SubjectKind.SHIPMENT, id);
  }
}
