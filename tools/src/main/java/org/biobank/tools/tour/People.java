package org.biobank.tools.tour;

import java.net.URI;
import org.biobank.tools.client.Person;

/** The demo's people who take part. */
record People(
    Person bench, Person manager, Person receiver, Person firstCourier, Person secondCourier) {

  /**
   * @param server ends in a slash
   */
  static People signIn(URI server) {
    return new People(
        Person.ofDemo(server, "mara.lindqvist"),
        Person.ofDemo(server, "jonas.weber"),
        Person.ofDemo(server, "aisha.diallo"),
        Person.ofDemo(server, "tom.fischer"),
        Person.ofDemo(server, "lena.kurz"));
  }
}
