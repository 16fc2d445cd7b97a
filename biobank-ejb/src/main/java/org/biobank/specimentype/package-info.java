/**
 * What kinds of specimens there are: types with their class, unit and storage temperature, the
 * codes they have elsewhere (bbmri.de, MIABIS, SPREC, SNOMED CT), and the lists beside them (units,
 * tube formats, temperature bands). Entry points: {@link
 * org.biobank.specimentype.ListSpecimenReference} shows all of it, {@link
 * org.biobank.specimentype.AddSpecimenType} and {@link org.biobank.specimentype.ChangeSpecimenType}
 * edit it, {@link org.biobank.specimentype.SpecimenTypes} answers other subjects. May use {@code
 * shared} and {@code identity}.
 */
@NullMarked
package org.biobank.specimentype;

import org.jspecify.annotations.NullMarked;
