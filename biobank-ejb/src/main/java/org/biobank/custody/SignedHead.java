package org.biobank.custody;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A tree head with its signatures, one or, at a change of keys, two: a note of the C2SP signed-note
 * specification.
 */
public record SignedHead(TreeHead head, List<HeadSignature> signatures) {
  private static final String DASH = "\u2014 ";
  private static final int ID_BYTES = 4;

  /**
   * One signature line.
   *
   * @param keyId whose it is, 8 hexadecimal digits
   * @param signature in base64
   */
  public record HeadSignature(String keyId, String signature) {}

  static SignedHead sign(TreeHead head, List<SigningKey> keys) {
    var signatures =
        keys.stream()
            .map(
                key ->
                    new HeadSignature(
                        key.logKey(head.log()).id(),
                        Base64.getEncoder().encodeToString(key.sign(head.bytes()))))
            .toList();
    return new SignedHead(head, signatures);
  }

  /** The note: the text, an empty line, a line for each signature. */
  public String note() {
    return signatures.stream()
        .map(signature -> DASH + head.log() + " " + encoded(signature) + "\n")
        .collect(Collectors.joining("", head.text() + "\n", ""));
  }

  private static String encoded(HeadSignature signature) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex(signature.keyId()));
    bytes.writeBytes(Base64.getDecoder().decode(signature.signature()));
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Absent if it is no note of a tree head. */
  public static Optional<SignedHead> parse(String note) {
    int end = note.indexOf("\n\n");
    if (end < 0) {
      return Optional.empty();
    }
    var signatures =
        note.substring(end + 2)
            .lines()
            .filter(line -> line.startsWith(DASH))
            .flatMap(line -> signature(line).stream())
            .toList();
    return TreeHead.parse(note.substring(0, end + 1)).map(head -> new SignedHead(head, signatures));
  }

  private static Optional<HeadSignature> signature(String line) {
    try {
      var bytes = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
      var id = HexFormat.of().formatHex(bytes, 0, ID_BYTES);
      var signature = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
      return Optional.of(new HeadSignature(id, Base64.getEncoder().encodeToString(signature)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Whether the key signed it. */
  public boolean isSignedBy(LogKey key) {
    return key.name().equals(head.log())
        && signatures.stream()
            .filter(signature -> signature.keyId().equals(key.id()))
            .anyMatch(
                signature ->
                    key.verifies(head.bytes(), Base64.getDecoder().decode(signature.signature())));
  }
}
