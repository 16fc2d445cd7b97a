package org.biobank.scanner.text;

import java.util.Optional;

/**
 * The symbologies that have a code character in ISO/IEC 15424, and the modifiers that mean FNC1 in
 * first position, hence GS1 element strings (GS1 General Specifications 5.1.2 and the symbologies'
 * own standards).
 */
public enum AimSymbology {
  CODE_39('A'),
  TELEPEN('B'),
  CODE_128('C', "1"),
  CODE_ONE('D'),
  EAN_UPC('E'),
  CODABAR('F'),
  CODE_93('G'),
  CODE_11('H'),
  INTERLEAVED_2_OF_5('I'),
  /** 1: without, 4: with extended channel interpretation. */
  DOT_CODE('J', "14"),
  CODE_16K('K', "1"),
  PDF_417('L'),
  MSI('M'),
  ANKER('N'),
  /** 1: Codablock 256, 5: Codablock F. */
  CODABLOCK('O', "15"),
  PLESSEY('P'),
  /** 3: model 2 without, 4: with extended channel interpretation. */
  QR_CODE('Q', "34"),
  STRAIGHT_2_OF_5_TWO_BARS('R'),
  STRAIGHT_2_OF_5_THREE_BARS('S'),
  CODE_49('T', "1"),
  MAXICODE('U'),
  OTHER('X'),
  NOT_A_BARCODE('Z'),
  CHANNEL_CODE('c'),
  /** 2: without, 5: with extended channel interpretation. */
  DATA_MATRIX('d', "25"),
  /** 0: linear, 1: what follows a separator in the composite component. */
  GS1_DATABAR('e', "01"),
  HAN_XIN('h'),
  OCR('o'),
  POSICODE('p', "1"),
  SUPERCODE('s'),
  /** 1: FNC1 before the first character, 4: with extended channel interpretation. */
  AZTEC('z', "14");

  private final char code;
  private final String gs1Modifiers;

  AimSymbology(char code) {
    this(code, "");
  }

  AimSymbology(char code, String gs1Modifiers) {
    this.code = code;
    this.gs1Modifiers = gs1Modifiers;
  }

  static Optional<AimSymbology> byCode(char code) {
    for (AimSymbology symbology : values()) {
      if (symbology.code == code) {
        return Optional.of(symbology);
      }
    }
    return Optional.empty();
  }

  public char code() {
    return code;
  }

  String gs1Modifiers() {
    return gs1Modifiers;
  }
}
