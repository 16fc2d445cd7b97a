package org.biobank.history;

import java.util.Optional;

/**
 * One step of the way to a thing: a site, or a container with its place in the one around it.
 *
 * @param name as it is called now
 * @param position label of its place in the step before; absent where that has no grid or it was
 *     not told
 */
public record Around(String code, Optional<String> name, Optional<String> position) {}
