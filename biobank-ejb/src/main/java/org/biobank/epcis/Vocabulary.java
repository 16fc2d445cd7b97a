package org.biobank.epcis;

import java.util.Locale;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.Disposition;

/**
 * Bare words of CBV 2.0 as JSON-LD has them: the last part of their web vocabulary URIs. The
 * ledger's words are the same ones, in capitals.
 */
final class Vocabulary {
  static final String STEP_URI = "https://ref.gs1.org/cbv/BizStep-";
  static final String DISPOSITION_URI = "https://ref.gs1.org/cbv/Disp-";
  private static final String STEP_URN = "urn:epcglobal:cbv:bizstep:";
  private static final String DISPOSITION_URN = "urn:epcglobal:cbv:disp:";

  private Vocabulary() {}

  static String word(BusinessStep step) {
    return step.name().toLowerCase(Locale.ROOT);
  }

  static String word(Disposition disposition) {
    return disposition.name().toLowerCase(Locale.ROOT);
  }

  /** The bare word of a business step, however it is written. */
  static String bareStep(String written) {
    return without(STEP_URN, without(STEP_URI, written));
  }

  static String bareDisposition(String written) {
    return without(DISPOSITION_URN, without(DISPOSITION_URI, written));
  }

  private static String without(String prefix, String written) {
    return written.startsWith(prefix) ? written.substring(prefix.length()) : written;
  }
}
