/**
 * What a container may ask of the tubes in it, and whether tubes of a kind are what it asks for:
 * pure, without a database, and the same whether a tube is placed, a container is moved or its
 * rules change. Entry points: {@link org.biobank.storage.rule.StatedRules} and {@link
 * org.biobank.storage.rule.Warmth} judge a {@link org.biobank.storage.rule.TubeProfile}; {@link
 * org.biobank.storage.rule.StoreRules} for other subjects' plans. Uses no other part of the
 * storage.
 */
@NullMarked
package org.biobank.storage.rule;

import org.jspecify.annotations.NullMarked;
