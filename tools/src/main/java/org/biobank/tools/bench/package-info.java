/**
 * Benchmarks: programs that print a table with their raw baseline measured in the same run. No part
 * of the tests.
 */
@NullMarked
package org.biobank.tools.bench;

import org.jspecify.annotations.NullMarked;
