/**
 * Files as rows of texts, whoever wrote them: CSV and XLSX, read one row after the other and no
 * further than limits that keep a wrong or hostile file from the memory of a node; what the columns
 * mean is not asked here. Entry points: {@link org.biobank.exchange.table.UploadedFile}, {@link
 * org.biobank.exchange.table.Table}; refuses by {@link org.biobank.exchange.table.FileUnreadable}.
 * Uses no other part of the exchange.
 */
@NullMarked
package org.biobank.exchange.table;

import org.jspecify.annotations.NullMarked;
