/** Texts as scanners type or send them: check characters, GS1, ISBT 128, keyboard wedges. */
@NullMarked
package org.biobank.scanner.text;

import org.jspecify.annotations.NullMarked;
