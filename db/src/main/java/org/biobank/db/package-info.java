/**
 * The database: its schema ({@link org.biobank.db.SchemaMigration}) and, where no server of one's
 * own is given, a real MariaDB run as a child process ({@link org.biobank.db.EmbeddedMariaDb}).
 */
@NullMarked
package org.biobank.db;

import org.jspecify.annotations.NullMarked;
