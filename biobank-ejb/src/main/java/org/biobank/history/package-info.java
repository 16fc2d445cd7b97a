/**
 * What became of a tube or a container: who held it, where, how warm, how long; and where nobody
 * can tell. Reads chains of custody, readings and the store; changes nothing.
 */
@NullMarked
package org.biobank.history;

import org.jspecify.annotations.NullMarked;
