package org.biobank.donor;

import java.util.ArrayList;
import java.util.List;

/** What a withdrawal meant for the donor's specimens, at whatever site they are, by barcode. */
public final class WithdrawalConsequences {
  private final List<String> held = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> inTransit = new ArrayList<>();
  private final List<String> distributed = new ArrayList<>();

  /** Kept in store, not to be used. */
  public void held(String barcode) {
    held.add(barcode);
  }

  /** Nobody knows where it is; it is held as soon as it is found. */
  public void missing(String barcode) {
    missing.add(barcode);
  }

  /** In a courier's hands; it is held when it arrives, unless people stop it before. */
  public void inTransit(String barcode) {
    inTransit.add(barcode);
  }

  /** Given away before; past use stays lawful. */
  public void distributed(String barcode) {
    distributed.add(barcode);
  }

  RecordedWithdrawal recorded(String donorCode, WithdrawalScope scope) {
    return new RecordedWithdrawal(
        donorCode,
        scope,
        List.copyOf(held),
        List.copyOf(missing),
        List.copyOf(inTransit),
        List.copyOf(distributed));
  }
}
