package org.biobank.donor;

/**
 * What a donor can permit, each with the code of the German Medical Informatics Initiative's
 * consent policy ({@code urn:oid:2.16.840.1.113883.3.1937.777.24.5.3}) that it stands for.
 */
public enum Purpose {
  COLLECT("19", "Taking and keeping samples"),
  STORE("20", "Storing and processing samples"),
  USE("22", "Scientific use of samples"),
  SHARE_DATA("23", "Giving data about samples to registries and partners"),
  TRANSFER("21", "Handing samples over to other institutions"),
  OUTSIDE_GDPR("55", "Countries outside the protection of the GDPR"),
  RECONTACT("28", "Being contacted again"),
  GENETIC("", "Genetic analyses"),
  COMMERCIAL("", "Use by companies");

  private final String miiCode;
  private final String label;

  Purpose(String miiCode, String label) {
    this.miiCode = miiCode;
    this.label = label;
  }

  /** Last arc of the policy code; empty where the policy has none of its own. */
  public String miiCode() {
    return miiCode;
  }

  public String label() {
    return label;
  }
}
