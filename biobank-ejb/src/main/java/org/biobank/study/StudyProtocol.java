package org.biobank.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.HasCode;
import org.biobank.study.StudyLine.CollectionEvent;

/**
 * A study with its protocol as it stands.
 *
 * @param version to change it with
 */
public record StudyProtocol(
    String code,
    String title,
    LocalDate openedOn,
    Optional<LocalDate> closedOn,
    List<CollectionEvent> events,
    int version)
    implements HasCode {}
