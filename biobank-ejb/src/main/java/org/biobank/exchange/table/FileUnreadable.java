package org.biobank.exchange.table;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.biobank.shared.DomainException;

/** The file cannot be read as a table, or is more than is read; nothing was kept of it. */
public final class FileUnreadable extends DomainException {
  private static final long serialVersionUID = 1L;
  private static final int HEADERS_SHOWN = 20;

  private final transient Map<String, Object> members;

  private FileUnreadable(
      Category category, String slug, String detail, Map<String, ? extends Serializable> members) {
    super(category, slug, detail);
    this.members = Map.copyOf(members);
  }

  public static FileUnreadable of(String slug, String detail) {
    return new FileUnreadable(Category.INVALID, slug, detail, Map.of());
  }

  /**
   * @param line where reading stopped, from 1
   */
  static FileUnreadable at(long line, String slug, String detail) {
    return new FileUnreadable(Category.INVALID, slug, detail, Map.of("line", line));
  }

  /** The file itself, of which nothing is known. */
  public static FileUnreadable closed() {
    return of("import-file-not-readable", "The server may not read the file.");
  }

  static FileUnreadable tooLarge(String slug, String detail) {
    return new FileUnreadable(Category.TOO_LARGE, slug, detail, Map.of());
  }

  /** Headers are shown without what follows the twentieth; they are no cells, but may be many. */
  public static FileUnreadable headerUnknown(List<String> header) {
    var shown = header.stream().limit(HEADERS_SHOWN).map(FileUnreadable::shortened).toList();
    return of(
        "import-header-unknown",
        "The first line names the columns, and these are of no kind of file we read: "
            + String.join(", ", shown)
            + ". Take the template, or name the dialect.");
  }

  private static String shortened(String header) {
    return header.length() > 40 ? header.substring(0, 40) + "…" : header;
  }

  @Override
  public Map<String, Object> members() {
    return members;
  }
}
