package org.biobank.tools.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * A request on a blocking socket, as a driver of databases sends its statements: for who measures
 * the server, and not how the threads of a client hand an answer on to each other.
 *
 * @param body empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record PlainRequest(String method, URI uri, Map<String, String> headers, byte[] body, int expected)
    implements Callable<byte[]> {

  /** The answer, read to its last byte; the connection is kept for the next request. */
  @Override
  public byte[] call() throws IOException {
    var connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setReadTimeout(Math.toIntExact(Exchange.PATIENCE.toMillis()));
    headers.forEach(connection::setRequestProperty);
    if (body.length > 0) {
      connection.setDoOutput(true);
      connection.getOutputStream().write(body);
    }
    int status = connection.getResponseCode();
    try (InputStream answer =
        status < HttpURLConnection.HTTP_BAD_REQUEST
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      byte[] read = answer.readAllBytes();
      Exchange.requireStatus(method, uri, status, read, expected);
      return read;
    }
  }
}
