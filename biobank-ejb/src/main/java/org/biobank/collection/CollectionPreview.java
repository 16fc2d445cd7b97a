package org.biobank.collection;

import java.util.List;

/**
 * What taking in these tubes would do.
 *
 * @param tubes in the order in which they were scanned
 * @param anticipated the anticipated specimens of the visit, in the order in which they are drawn
 * @param acceptable whether the same request would be taken in
 */
public record CollectionPreview(
    List<TubeVerdict> tubes, List<CollectionSlot> anticipated, boolean acceptable) {}
