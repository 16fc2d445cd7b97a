package org.biobank.api.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.biobank.shared.Barcode;
import org.biobank.storage.ShowBox;
import org.biobank.storage.scan.RackContents;

/** Reads what a scanner brought of a box, in whatever form, outside of any transaction. */
@ApplicationScoped
public class BoxScans {
  @Inject private ShowBox showBox;
  @Inject private RackPictures rackPictures;

  /** Looks at the box first: who may not see it costs us no reading. */
  public RackContents ofPicture(Barcode box, RackView view, byte[] picture) {
    return rackPictures.read(picture, showBox.show(box), view.orientation());
  }

  public RackContents ofFile(Barcode box, FileView view, byte[] file) {
    return view.contents(file, ScanContents.layout(showBox.show(box)));
  }
}
