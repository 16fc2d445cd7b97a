@NullMarked
package org.biobank.scanner.agent;

import org.jspecify.annotations.NullMarked;
