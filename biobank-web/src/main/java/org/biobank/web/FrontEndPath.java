package org.biobank.web;

import java.util.Set;

/** What an address asks for. */
enum FrontEndPath {
  /** The REST interfaces and what operators look at. */
  SERVER,
  HASHED_FILE,
  FILE,
  STAFF_PAGE,
  COURIER_PAGE;

  private static final Set<String> SERVER_ROOTS =
      Set.of("api", "epcis", "fhir", "health", "metrics", "openapi");

  static FrontEndPath of(String method, String path) {
    var root = path.substring(1).split("/", 2)[0];
    var reads = method.equals("GET") || method.equals("HEAD");
    if (!reads || SERVER_ROOTS.contains(root)) {
      return SERVER;
    }
    if (root.equals("assets")) {
      return HASHED_FILE;
    }
    if (path.substring(path.lastIndexOf('/')).contains(".")) {
      return FILE;
    }
    return root.equals("courier") ? COURIER_PAGE : STAFF_PAGE;
  }
}
