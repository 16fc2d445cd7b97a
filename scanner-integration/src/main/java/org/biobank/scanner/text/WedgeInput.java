package org.biobank.scanner.text;

import java.util.Optional;
import org.biobank.scanner.text.WedgeScan.Reason;
import org.biobank.scanner.text.WedgeScan.Refused;
import org.biobank.scanner.text.WedgeScan.Taken;

/**
 * Takes what a keyboard-wedge scanner types, character by character, and gives one scan a
 * terminator. Keeps no more than the longest scan of its profile. Not for use by several threads.
 */
public final class WedgeInput {
  private final WedgeProfile profile;
  private final StringBuilder typed = new StringBuilder();
  private final int most;
  private boolean overlong;

  public WedgeInput(WedgeProfile profile) {
    this.profile = profile;
    var framing = profile.framing();
    int terminator = framing.terminators().stream().mapToInt(String::length).max().orElse(1);
    this.most = framing.prefix().length() + framing.lengthMax() + terminator;
  }

  /** The scan of one line; a terminator at its end is taken off and need not be there. */
  public static WedgeScan of(WedgeProfile profile, String line) {
    var framing = profile.framing();
    int longest = framing.prefix().length() + framing.lengthMax();
    int end = line.length() - framing.terminatorAtEndOf(line);
    return end > longest
        ? new Refused(Reason.TOO_LONG, longest)
        : scan(profile, line.substring(0, end));
  }

  /**
   * Takes the next character; gives a scan when that completes one. A terminator that directly
   * follows one, as LF follows CR, begins no new scan.
   */
  public Optional<WedgeScan> type(char c) {
    typed.append(c);
    int terminator = profile.framing().terminatorAtEndOf(typed);
    if (terminator > 0) {
      return typed.length() == terminator && !overlong ? forget() : Optional.of(end(terminator));
    }
    if (typed.length() > most) {
      overlong = true;
      typed.delete(0, typed.length() - most);
    }
    return Optional.empty();
  }

  /** Ends the typing, as when no key came for a while; absent when nothing was begun. */
  public Optional<WedgeScan> stop() {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    int length = typed.length();
    var reason = overlong ? Reason.TOO_LONG : Reason.INCOMPLETE;
    forget();
    return Optional.of(new Refused(reason, length));
  }

  private WedgeScan end(int terminator) {
    var line = typed.substring(0, typed.length() - terminator);
    boolean cut = overlong;
    forget();
    int longest = profile.framing().prefix().length() + profile.framing().lengthMax();
    return cut || line.length() > longest
        ? new Refused(Reason.TOO_LONG, longest)
        : scan(profile, line);
  }

  private Optional<WedgeScan> forget() {
    typed.setLength(0);
    overlong = false;
    return Optional.empty();
  }

  private static WedgeScan scan(WedgeProfile profile, String line) {
    var framing = profile.framing();
    if (!line.startsWith(framing.prefix())) {
      return new Refused(Reason.PREFIX_MISSING, 0);
    }
    int from = framing.prefix().length();
    for (int i = from; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i)) && profile.separators().at(line, i) == 0) {
        return new Refused(Reason.CONTROL_CHARACTER, i);
      }
      if (isLoneSurrogate(line, i)) {
        return new Refused(Reason.LONE_SURROGATE, i);
      }
    }
    var text = line.substring(from);
    var kept = framing.trimmed() ? withoutBlanksAtTheEnds(text) : text;
    return kept.isEmpty() ? new Refused(Reason.EMPTY, from) : new Taken(kept);
  }

  /** Not {@link String#strip()}: that takes GS for a blank. */
  private static String withoutBlanksAtTheEnds(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isLoneSurrogate(String line, int i) {
    char c = line.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == line.length() || !Character.isLowSurrogate(line.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(line.charAt(i - 1)));
  }
}
