package org.biobank.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of a registry's resources.
 *
 * @param asOf everything that changed up to here is in this answer; ask for later changes next time
 * @param next names the next page; absent on the last
 */
public record ResourcePage(
    Instant asOf, int total, List<StoredResource> items, Optional<String> next) {}
