/**
 * What rack scanners' own software writes: text files and answers that tell of every well, in named
 * profiles and in formats that are found out.
 */
@NullMarked
package org.biobank.scanner.file;

import org.jspecify.annotations.NullMarked;
