/** How the WAR serves the front end: security headers, caching, and pages that have an address. */
@NullMarked
package org.biobank.web;

import org.jspecify.annotations.NullMarked;
