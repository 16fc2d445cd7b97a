package org.biobank.identity;

import static org.biobank.identity.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What people and machines are to the biobank. The one place that says which role may do what. */
public enum Role {
  BENCH_TECHNICIAN(
      CODE_LOOKUP,
      DONOR_READ,
      DONOR_REGISTER,
      VISIT_ACCESSION,
      SPECIMEN_READ,
      SPECIMEN_ALIQUOT,
      LABEL_PRINT,
      STORAGE_READ,
      STORAGE_PLACE,
      SHIPMENT_READ,
      SHIPMENT_PACK,
      SHIPMENT_HANDOVER,
      SHIPMENT_RECEIVE),
  MANAGER(
      CODE_LOOKUP,
      DONOR_READ,
      DONOR_REGISTER,
      DONOR_IDENTITY_READ,
      CONSENT_WITHDRAW,
      VISIT_ACCESSION,
      SPECIMEN_READ,
      SPECIMEN_ALIQUOT,
      LABEL_PRINT,
      STORAGE_READ,
      STORAGE_PLACE,
      SHIPMENT_READ,
      SHIPMENT_PACK,
      SHIPMENT_HANDOVER,
      SHIPMENT_RECEIVE,
      DISCREPANCY_RESOLVE,
      REGISTRY_READ,
      REGISTRY_FEED,
      CUSTODY_CORRECT),
  COURIER(COURIER_READ, COURIER_UPDATE),
  REGISTRY(FHIR_READ),
  /** The bench agent of a rack scanner: what it sends waits for a person. */
  SCANNER(RACK_SCAN_SEND),
  /**
   * Sees nothing until the donors' own pages exist; a login alone grants no look at anybody's data.
   */
  DONOR(),
  AUDITOR(
      CODE_LOOKUP,
      DONOR_READ,
      SPECIMEN_READ,
      STORAGE_READ,
      SHIPMENT_READ,
      REGISTRY_READ,
      AUDIT_READ,
      CUSTODY_AUDIT),
  ADMINISTRATOR(REGISTRY_READ, REGISTRY_FEED, AUDIT_READ);

  @SuppressWarnings("ImmutableEnumChecker") // filled once, in the constructor, and never handed out
  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = EnumSet.noneOf(Permission.class);
    this.permissions.addAll(Set.of(permissions));
  }

  /** Held by programs, which sign in with a secret and never in a browser. */
  public boolean isOfMachines() {
    return this == REGISTRY || this == SCANNER;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
