package org.biobank.exchange.row;

/**
 * A cell that would be, or was, changed; empty: nothing stood or stands there.
 *
 * @param from text as the export would have it
 */
public record CellChange(String from, String to) {}
