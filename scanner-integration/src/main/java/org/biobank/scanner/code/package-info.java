/**
 * Codes in photos and camera frames: all that are in the picture, of any of the usual symbologies.
 */
@NullMarked
package org.biobank.scanner.code;

import org.jspecify.annotations.NullMarked;
