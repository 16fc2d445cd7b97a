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
      KIT_ASSEMBLE,
      SPECIMEN_READ,
      SPECIMEN_ALIQUOT,
      LABEL_PRINT,
      LABEL_ASSIGN,
      STORAGE_READ,
      STORAGE_PLACE,
      SHIPMENT_READ,
      SHIPMENT_PACK,
      SHIPMENT_HANDOVER,
      SHIPMENT_RECEIVE,
      ALARM_ACKNOWLEDGE,
      STOCK_TAKE,
      SPECIMEN_PROCESS,
      ORDER_READ,
      ORDER_PICK),
  MANAGER(
      CODE_LOOKUP,
      DONOR_READ,
      DONOR_REGISTER,
      DONOR_IDENTITY_READ,
      CONSENT_WITHDRAW,
      VISIT_ACCESSION,
      KIT_ASSEMBLE,
      SPECIMEN_READ,
      SPECIMEN_ALIQUOT,
      LABEL_PRINT,
      LABEL_ASSIGN,
      STORAGE_READ,
      STORAGE_PLACE,
      SHIPMENT_READ,
      SHIPMENT_PACK,
      SHIPMENT_HANDOVER,
      SHIPMENT_RECEIVE,
      DISCREPANCY_RESOLVE,
      REGISTRY_READ,
      REGISTRY_FEED,
      CUSTODY_CORRECT,
      STORAGE_MANAGE,
      ALARM_ACKNOWLEDGE,
      MAINTENANCE_RECORD,
      EVACUATION_PLAN,
      STOCK_TAKE,
      STOCK_TAKE_CORRECT,
      PROTOCOL_MANAGE,
      REFERENCE_MANAGE,
      SPECIMEN_PROCESS,
      SPECIMEN_HOLD,
      SPECIMEN_ADJUST,
      SPECIMEN_DISPOSE,
      ORDER_READ,
      ORDER_SUBMIT,
      ORDER_PICK,
      ORDER_DISTRIBUTE,
      IMPORT_RUN,
      IMPORT_UNDO,
      EXPORT_RUN),
  /** Decides which orders for specimens are granted; touches none. */
  ACCESS_COMMITTEE(ORDER_READ, ORDER_DECIDE),
  COURIER(COURIER_READ, COURIER_UPDATE),
  REGISTRY(FHIR_READ),
  /** The bench agent of a rack scanner: what it sends waits for a person. */
  SCANNER(RACK_SCAN_SEND),
  /** The logger or monitoring system of a freezer. */
  SENSOR(READING_SEND),
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
      ORDER_READ,
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
    return this == REGISTRY || this == SCANNER || this == SENSOR;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
