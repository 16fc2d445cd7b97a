package org.biobank.exchange.dialect;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns of another system's file are taken, and which are never read because they say who a
 * person is.
 */
record ForeignHeaders(Set<String> taken, Pattern identifying) {
  /** Names, births and numbers of persons, whatever the system. */
  static final String OF_PERSONS =
      "firstname|middlename|lastname|familyname|givenname|surname|maidenname|fullname|patientname"
          + "|dateofbirth|birthdate|dob|deathdate|nationalid|ssn|socialsecuritynumber|mrn|empi|phone.*|.*e-?mail.*|address.*|zip.*";

  static ForeignHeaders of(String identifying, String... taken) {
    return new ForeignHeaders(
        Stream.of(taken).map(RowDraft::key).collect(Collectors.toUnmodifiableSet()),
        Pattern.compile(identifying));
  }

  boolean anyIn(List<String> header, String... wanted) {
    var keys = header.stream().map(RowDraft::key).collect(Collectors.toSet());
    return Stream.of(wanted).map(RowDraft::key).anyMatch(keys::contains);
  }

  List<String> leftOut(List<String> header) {
    return header.stream().filter(this::identifies).toList();
  }

  List<String> ignored(List<String> header) {
    return header.stream().filter(text -> !identifies(text) && !isTaken(text)).toList();
  }

  /** As {@link #ignored(List)}, but for columns of these keys, which are taken too. */
  List<String> ignored(List<String> header, Pattern takenToo) {
    return ignored(header).stream()
        .filter(text -> !takenToo.matcher(RowDraft.key(text)).matches())
        .toList();
  }

  private boolean identifies(String header) {
    return identifying.matcher(RowDraft.key(header)).matches();
  }

  private boolean isTaken(String header) {
    return taken.contains(RowDraft.key(header));
  }
}
