package org.biobank.scanner.agent;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** What became of one attempt to hand a scan over. */
sealed interface Delivery {
  /** The biobank has it. */
  record Accepted() implements Delivery {}

  /** The biobank will never take this scan; others it may. */
  record Refused(String reason) implements Delivery {}

  /**
   * Nobody said that the biobank has it: to be sent again, with the same key.
   *
   * @param askedWait what the biobank asked for
   */
  record Later(String reason, Optional<Duration> askedWait) implements Delivery {}

  /** What an answer to a scan means (status codes: RFC 9110, 15; RFC 6585, 4). */
  static Delivery of(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status == 201) {
      return new Accepted();
    }
    var words = "the biobank answers " + status + " " + answer.body().strip();
    return isAboutTheScan(status)
        ? new Refused(words)
        : new Later("the biobank answers " + status, retryAfter(answer));
  }

  /**
   * A refusal that speaks of the sender or of the address would meet every scan: none is set aside
   * for it. Anything that is no error and not 201 comes from somebody in between.
   */
  private static boolean isAboutTheScan(int status) {
    return switch (status) {
      case 401, 403, 404, 405, 407, 408, 421, 425, 429 -> false;
      default -> status >= 400 && status < 500;
    };
  }

  /** In seconds; the form with a date is not ours. */
  private static Optional<Duration> retryAfter(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }
}
