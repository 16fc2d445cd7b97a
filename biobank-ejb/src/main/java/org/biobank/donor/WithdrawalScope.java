package org.biobank.donor;

/** How far a donor withdraws. What was done before stays lawful (GDPR, Article 7(3)). */
public enum WithdrawalScope {
  /** Samples are kept but not used again. */
  NO_NEW_USE,
  /** Nobody calls or writes any more. */
  NO_CONTACT,
  /** Everything ends; what is left of the samples is to be destroyed. */
  FULL;

  boolean ends(Purpose purpose) {
    return switch (this) {
      case NO_CONTACT -> purpose == Purpose.RECONTACT;
      case NO_NEW_USE -> purpose != Purpose.STORE && purpose != Purpose.RECONTACT;
      case FULL -> true;
    };
  }
}
