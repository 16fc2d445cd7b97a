package org.biobank.exchange;

import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.shared.DomainException;
import org.biobank.shared.Refusal;

/** Something changed since the preview, so that what would be written is not what was seen. */
public final class ImportOvertaken extends DomainException {
  private static final long serialVersionUID = 1L;

  private ImportOvertaken(String detail) {
    super(Category.CONFLICT, "import-overtaken", detail + " Have it checked again, then write it.");
  }

  static ImportOvertaken specimens(long count) {
    return new ImportOvertaken(
        count + " of the specimens were changed, or made, since the preview.");
  }

  static ImportOvertaken place(long line, Refusal refusal) {
    return new ImportOvertaken(
        "The place of line " + line + " is not granted any more: " + refusal.detail());
  }

  static ImportOvertaken cell(long line, TemplateColumn column, String now) {
    return new ImportOvertaken(
        "%s of the specimen of line %d was changed since the preview; it is %s."
            .formatted(column.header(), line, now.isEmpty() ? "not stated" : now));
  }

  static ImportOvertaken consent(long line) {
    return new ImportOvertaken(
        "The consent of the donor of line " + line + " does not cover it any more.");
  }
}
