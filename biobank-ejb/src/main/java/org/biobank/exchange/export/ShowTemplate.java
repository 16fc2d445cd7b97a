package org.biobank.exchange.export;

import java.util.Arrays;
import java.util.List;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.View;

/** The columns that files of specimens may have. */
@View
public class ShowTemplate {
  @Requires(Permission.CODE_LOOKUP)
  public List<String> show() {
    return Arrays.stream(TemplateColumn.values()).map(TemplateColumn::header).toList();
  }
}
