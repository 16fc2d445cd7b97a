package org.biobank.scanner.rack;

/** The picture shows no rack of the expected rows and columns; the message says what was missed. */
public final class RackNotFound extends RuntimeException {
  RackNotFound(String message) {
    super(message);
  }
}
