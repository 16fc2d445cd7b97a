/**
 * Labels: what is printed on tubes, boxes, freezers and parcels, as PDF, PNG, SVG and ZPL II. One
 * drawing in printer's dots, several ways to put it on paper.
 */
@NullMarked
package org.biobank.scanner.label;

import org.jspecify.annotations.NullMarked;
