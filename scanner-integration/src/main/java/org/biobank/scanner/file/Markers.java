package org.biobank.scanner.file;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a scanner's software writes where it has no code. Upper and lower case and spaces do not
 * matter. A tube that could not be read is never taken for no tube.
 */
public record Markers(Set<String> empty, Set<String> unread) {
  /** As the scanners whose formats are known write them; a blank place is an empty well. */
  public static final Markers USUAL =
      new Markers(
          Set.of("", "NO TUBE", "EMPTY", "NO TRAKMATE", "NONE", "-"),
          Set.of("NO READ", "NO SCAN", "NO CODE", "FAILED", "ERROR", "UNREADABLE", "?"));

  public Markers {
    empty = plain(empty.stream());
    unread = plain(unread.stream());
  }

  boolean areEmpty(String text) {
    return empty.contains(plain(text));
  }

  boolean areUnread(String text) {
    return unread.contains(plain(text));
  }

  private static Set<String> plain(Stream<String> markers) {
    return markers.map(Markers::plain).collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s_]", "").toUpperCase(Locale.ROOT);
  }
}
