/**
 * What specimens are made of others: aliquots, derivatives, pools, batches of aliquots that go into
 * a box in one act, and the tree of them all. May use {@code shared}, {@code identity}, {@code
 * custody}, {@code donor}, {@code specimentype}, {@code specimen}, {@code quantity} and {@code
 * storage}.
 */
@NullMarked
package org.biobank.lineage;

import org.jspecify.annotations.NullMarked;
