/** The rules of orders, without a database. */
@NullMarked
package org.biobank.order;

import org.jspecify.annotations.NullMarked;
