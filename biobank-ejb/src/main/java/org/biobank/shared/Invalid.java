package org.biobank.shared;

import java.util.List;
import java.util.Map;

/** The request says something that cannot be meant; every fault is named at once. */
public final class Invalid extends DomainException {
  private static final long serialVersionUID = 1L;

  /**
   * One fault.
   *
   * @param pointer where, as a JSON Pointer (RFC 6901) into the request, or the name of a parameter
   * @param detail what is wrong and what would do
   */
  public record Fault(String pointer, String detail) implements java.io.Serializable {}

  private final List<Fault> faults;

  public Invalid(List<Fault> faults) {
    super(Category.INVALID, "invalid-request", describe(faults));
    this.faults = List.copyOf(faults);
  }

  public Invalid(String pointer, String detail) {
    this(List.of(new Fault(pointer, detail)));
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("errors", faults);
  }

  private static String describe(List<Fault> faults) {
    return faults.size() == 1
        ? faults.get(0).pointer() + ": " + faults.get(0).detail()
        : faults.size() + " things in the request are not right; see errors.";
  }
}
