package org.biobank.evacuation;

/**
 * What came of a scan.
 *
 * @param words for the person with the scanner
 */
public record ScanAnswer(Outcome outcome, String words, EvacuationSheet.Progress progress) {
  /** What came of it. */
  public enum Outcome {
    MOVED,
    /** Nothing was changed; scan it again with accept if it is to stay there. */
    OTHER_PLACE,
    /** It has no place in the plan; nothing was changed. */
    NOT_ON_LIST,
    ALREADY_MOVED
  }
}
