package org.biobank.scanner.agent;

/** The agent cannot work as it is set up; the message is the one line that its keeper reads. */
final class AgentRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AgentRefused(String message) {
    super(message);
  }

  AgentRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
