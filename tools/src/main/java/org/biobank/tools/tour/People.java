package org.biobank.tools.tour;

import java.net.URI;
import org.biobank.tools.client.Person;
import org.biobank.tools.demo.DemoBiobank;

/** The demo's people who take part. */
record People(
    Person bench, Person manager, Person receiver, Person firstCourier, Person secondCourier) {

  /**
   * @param server ends in a slash
   */
  static People signIn(URI server) {
    return new People(
        person(server, "mara.lindqvist"),
        person(server, "jonas.weber"),
        person(server, "aisha.diallo"),
        person(server, "tom.fischer"),
        person(server, "lena.kurz"));
  }

  private static Person person(URI server, String username) {
    return Person.signIn(server.resolve("api/"), username, DemoBiobank.password());
  }
}
