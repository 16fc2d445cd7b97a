package org.biobank.scanner.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All that is sent with a scan besides its content. It is settled when the scan is spooled and
 * never made anew: the biobank knows a repetition by the same key with the same address and
 * content.
 *
 * @param idempotencyKey of the one request that hands the scan over
 * @param target address of the request, after the interface's own
 * @param origin the dropped file; absent when the scan came over TCP
 */
record Envelope(UUID idempotencyKey, String target, String contentType, Optional<Origin> origin) {
  private static final String KEY = "Idempotency-Key";
  private static final String TARGET = "Target";
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String ORIGIN = "Origin";

  static Envelope of(String target, String contentType, Optional<Origin> origin) {
    return new Envelope(UUID.randomUUID(), target, contentType, origin);
  }

  /** Names and values, each on one line. */
  Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put(KEY, idempotencyKey.toString());
    headers.put(TARGET, target);
    headers.put(CONTENT_TYPE, contentType);
    origin.ifPresent(file -> headers.put(ORIGIN, file.written()));
    return headers;
  }

  /**
   * @throws RuntimeException of some kind if these are not the headers of an envelope
   */
  static Envelope of(Map<String, String> headers) {
    return new Envelope(
        UUID.fromString(headers.getOrDefault(KEY, "")),
        headers.getOrDefault(TARGET, ""),
        headers.getOrDefault(CONTENT_TYPE, ""),
        Optional.ofNullable(headers.get(ORIGIN)).map(Origin::parse));
  }
}
