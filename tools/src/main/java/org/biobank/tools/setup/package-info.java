/**
 * What a biobank of one's own needs before the first tube: sites, studies, people, freezers; from
 * the command line of whoever runs the machine.
 */
@NullMarked
package org.biobank.tools.setup;

import org.jspecify.annotations.NullMarked;
