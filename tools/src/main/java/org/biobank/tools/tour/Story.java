package org.biobank.tools.tour;

import java.io.PrintStream;

/** What the tour prints: who does it, then a line for each thing done and seen. */
final class Story {
  private final PrintStream out;

  Story(PrintStream out) {
    this.out = out;
  }

  void chapter(String title) {
    out.printf("%n%s%n", title);
  }

  /**
   * @param step one word
   */
  void say(String step, String what) {
    out.printf("  %-10s %s%n", step, what);
    out.flush();
  }

  void line(String text) {
    out.println("             " + text);
  }
}
