package org.biobank.storage.fill;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Keeps how full everything is today. A session bean, because a timer calls it (see {@link
 * org.biobank.custody.SequenceEvents}).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TakeFillRecords {
  @Inject private FillRecords records;
  @Inject private Clock clock;

  public void take() {
    records.take(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
