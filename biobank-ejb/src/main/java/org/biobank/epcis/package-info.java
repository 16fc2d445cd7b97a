/**
 * The custody ledger in the words of EPCIS 2.0 and CBV 2.0 (GS1): what, when, where, why and how,
 * for whoever follows tubes across systems. Never the donor, never a courier's name.
 */
@NullMarked
package org.biobank.epcis;

import org.jspecify.annotations.NullMarked;
