/**
 * Places that are free, kept for a tube or a person until a time, or out of use, and which are
 * offered first. Entry points: {@link org.biobank.storage.reservation.OfferPlaces}, {@link
 * org.biobank.storage.reservation.ReservePlaces}; {@link
 * org.biobank.storage.reservation.ReserveSlots} for other subjects. Taking a place out of use asks
 * what stands there, so its acts are in {@code storage}. May use {@code grid} and {@code
 * container}.
 */
@NullMarked
package org.biobank.storage.reservation;

import org.jspecify.annotations.NullMarked;
