package org.biobank.processing;

/** An event that counts for a tube, its own or that of something it was made of. */
record Lived(Source source, TubeEvent tube) {
  ProcessingEvent event() {
    return tube.event();
  }

  ProcessingKind kind() {
    return tube.event().kind();
  }

  boolean isOwn() {
    return source.depth() == 0;
  }
}
