package org.biobank.storage.arrangement;

import org.biobank.shared.HasCode;

/**
 * Where a container stands now.
 *
 * @param position empty where what is around it has no places
 */
public record MovedContainer(String code, String parent, String position, int version)
    implements HasCode {}
