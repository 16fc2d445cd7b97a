package org.biobank.tools;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The database of an installation, running or not, for the commands in rooms of their own. */
public final class InstalledDatabase implements AutoCloseable {
  private final OpenDatabase open;

  private InstalledDatabase(OpenDatabase open) {
    this.open = open;
  }

  public static InstalledDatabase open(Path folder) {
    DataFolder data = new DataFolder(folder);
    if (data.isNew() && DatabaseAccess.of(System.getenv()).isEmpty()) {
      throw new LaunchException(
          "There is no biobank in " + data.root() + "; start it once with ./biobank up --no-demo");
    }
    return new InstalledDatabase(OpenDatabase.of(data));
  }

  public DataSource dataSource() {
    return open.access().dataSource();
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
