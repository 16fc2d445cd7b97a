package org.biobank.storage.arrangement;

import org.biobank.shared.HasCode;

/**
 * What was built.
 *
 * @param code of the outermost
 * @param containers how many, with it
 * @param places for tubes, in all of them
 */
public record BuiltContainers(String code, int containers, long places) implements HasCode {}
