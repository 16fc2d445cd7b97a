package org.biobank.identity;

/** Whether a user is a person or a program. */
enum UserKind {
  HUMAN,
  MACHINE
}
