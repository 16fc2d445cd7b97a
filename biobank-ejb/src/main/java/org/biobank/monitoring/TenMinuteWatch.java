package org.biobank.monitoring;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Looks who is too full. A session bean, because a timer calls it (see {@link
 * org.biobank.custody.SequenceEvents}).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TenMinuteWatch {
  @Inject private FillWatch fills;
  @Inject private Clock clock;

  public void look() {
    fills.look(clock.instant());
  }
}
