/** The system as its clients meet it: the WAR in a real Payara, on a real MariaDB, over HTTP. */
@NullMarked
package org.biobank.web.it;

import org.jspecify.annotations.NullMarked;
