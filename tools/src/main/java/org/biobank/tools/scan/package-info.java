/** Reading pictures of racks and codes from the command line. */
@NullMarked
package org.biobank.tools.scan;

import org.jspecify.annotations.NullMarked;
