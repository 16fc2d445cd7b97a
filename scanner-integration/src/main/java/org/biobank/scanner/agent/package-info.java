/**
 * The program beside a rack scanner: it takes what the scanner leaves in a folder or says over TCP,
 * keeps it on disk, and hands it to the biobank once each and in order. It needs nothing but the
 * JDK, so that a bench computer runs it from this module's jar.
 */
@NullMarked
package org.biobank.scanner.agent;

import org.jspecify.annotations.NullMarked;
