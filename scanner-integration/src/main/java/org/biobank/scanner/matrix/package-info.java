/**
 * Data Matrix ECC 200 symbols (ISO/IEC 16022) as small, blurred or damaged marks on tubes: where
 * one lies, how its modules are sampled, and what they say. ZXing's decoder turns modules into
 * text.
 */
@NullMarked
package org.biobank.scanner.matrix;

import org.jspecify.annotations.NullMarked;
