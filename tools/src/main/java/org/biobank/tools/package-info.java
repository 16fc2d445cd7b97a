/**
 * The command line behind {@code ./biobank}. {@link org.biobank.tools.Biobank} names the commands;
 * each is one class.
 */
@NullMarked
package org.biobank.tools;

import org.jspecify.annotations.NullMarked;
