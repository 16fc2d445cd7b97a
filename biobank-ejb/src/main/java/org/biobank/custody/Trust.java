package org.biobank.custody;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a check starts from: a key that was handed over by another way than the log itself, and a
 * head that was kept.
 *
 * @param key its fingerprint
 * @param since the head of an earlier day, which must still be in the log
 */
public record Trust(String key, Optional<SignedHead> since) {
  public static Trust in(LogKey key) {
    return new Trust(key.fingerprint(), Optional.empty());
  }

  public Trust since(SignedHead head) {
    return new Trust(key, Optional.of(head));
  }

  /**
   * The trusted ones of a log's keys, in their order: the one handed over, and what it is joined to
   * by endorsements, which each bear the signatures of two neighbours.
   */
  Set<LogKey> among(List<LogLine.Key> keys) {
    var trusted = new HashSet<LogKey>();
    keys.stream()
        .map(LogLine.Key::key)
        .filter(candidate -> candidate.fingerprint().equals(key))
        .forEach(trusted::add);
    var chain = new ArrayList<>(keys);
    for (int i = 1; i < chain.size(); i++) {
      extend(trusted, chain.get(i - 1).key(), chain.get(i));
    }
    for (int i = chain.size() - 1; i > 0; i--) {
      extend(trusted, chain.get(i - 1).key(), chain.get(i));
    }
    return trusted;
  }

  private static void extend(Set<LogKey> trusted, LogKey before, LogLine.Key next) {
    var joined =
        next.endorsement()
            .flatMap(SignedHead::parse)
            .filter(note -> note.isSignedBy(before) && note.isSignedBy(next.key()));
    if (joined.isPresent() && (trusted.contains(before) || trusted.contains(next.key()))) {
      trusted.add(before);
      trusted.add(next.key());
    }
  }
}
