package org.biobank.tools.client;

/**
 * The biobank gave no answer that says what became of the request: it could not be reached, the
 * line broke, or a fault of its own. Whoever asked asks again with the same key.
 */
public final class NoAnswer extends NotAsMeant {
  private static final long serialVersionUID = 1L;

  NoAnswer(String message) {
    super(message);
  }
}
