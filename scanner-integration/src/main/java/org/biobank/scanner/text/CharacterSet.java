package org.biobank.scanner.text;

/** The characters that a part of an element string may hold: GS1 General Specifications 7.11. */
enum CharacterSet {
  DIGITS('n', "0123456789", "a digit"),
  CSET_82(
      'x',
      "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz",
      "a character of CSET 82"),
  CSET_39('y', "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "a character of CSET 39"),
  CSET_64(
      'z',
      "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz=",
      "a character of CSET 64");

  private final char letter;
  private final String characters;
  private final String inWords;

  CharacterSet(char letter, String characters, String inWords) {
    this.letter = letter;
    this.characters = characters;
    this.inWords = inWords;
  }

  static CharacterSet byLetter(char letter) {
    for (CharacterSet set : values()) {
      if (set.letter == letter) {
        return set;
      }
    }
    throw new IllegalArgumentException("no character set has the letter " + letter);
  }

  boolean contains(char c) {
    return characters.indexOf(c) >= 0;
  }

  /** Its characters in the order in which GS1 counts them. */
  String characters() {
    return characters;
  }

  String inWords() {
    return inWords;
  }
}
