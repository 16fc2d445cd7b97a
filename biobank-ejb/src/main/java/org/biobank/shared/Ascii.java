package org.biobank.shared;

/** Codes and names of users are ASCII; the database will not compare other text with them. */
public final class Ascii {
  private Ascii() {}

  /** Whether there is nothing else in it. */
  public static boolean isAll(String text) {
    return text.chars().allMatch(character -> character < 128);
  }
}
