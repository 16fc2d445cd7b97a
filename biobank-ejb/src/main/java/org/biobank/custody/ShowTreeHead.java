package org.biobank.custody;

import jakarta.inject.Inject;
import org.biobank.identity.OpenToAll;
import org.biobank.shared.View;

/** The latest signed head of the log. */
@View
public class ShowTreeHead {
  @Inject private TreeHeads heads;

  /**
   * @throws NoTreeYet if nothing has been recorded
   */
  @OpenToAll(
      because = "a head is worth something only if everybody is shown the same; it is a hash")
  public SignedHead show() {
    return heads.latest().map(TreeHeads.KeptHead::signed).orElseThrow(NoTreeYet::new);
  }
}
