package org.biobank.shared;

import java.util.List;
import java.util.Map;

/**
 * Codes are ASCII, and so are the columns that hold them: the database neither keeps any other text
 * there nor compares one with them, but fails.
 */
public final class Ascii {
  private Ascii() {}

  public static boolean holds(String text) {
    return text.chars().allMatch(character -> character < 128);
  }

  /**
   * Narrows a list to rows whose code meets a condition. A text that can be no code is a question
   * all the same: nothing meets it.
   *
   * @param name by which the condition calls the text
   */
  public static void narrow(
      List<String> conditions,
      Map<String, Object> binds,
      String condition,
      String name,
      String text) {
    if (holds(text)) {
      conditions.add(condition);
      binds.put(name, text);
    } else {
      conditions.add("FALSE");
    }
  }
}
