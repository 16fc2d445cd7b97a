package org.biobank.shared;

/** Something people call by a code; the audit names it so. */
public interface HasCode {
  String code();
}
