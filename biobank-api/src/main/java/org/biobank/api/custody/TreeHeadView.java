package org.biobank.api.custody;

import java.time.Instant;
import org.biobank.custody.SignedHead;

/**
 * A signed tree head.
 *
 * @param log name of the log
 * @param size number of leaves
 * @param root SHA-256 over them, hexadecimal
 * @param note what was signed, with its signatures: a C2SP checkpoint; keep it to prove later that
 *     the log only grew
 */
public record TreeHeadView(String log, long size, String root, Instant signedAt, String note) {
  static TreeHeadView of(SignedHead signed) {
    var head = signed.head();
    return new TreeHeadView(
        head.log(), head.size(), head.root().hex(), head.signedAt(), signed.note());
  }
}
