package org.biobank.api.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.biobank.donor.Purpose;
import org.biobank.identity.Sites;
import org.biobank.specimentype.CodedName;
import org.biobank.specimentype.ListSpecimenReference;
import org.biobank.specimentype.SpecimenReference;
import org.biobank.specimentype.SpecimenTypeLine;
import org.biobank.specimentype.TemperatureBand;
import org.biobank.storage.type.ListContainerTypes;
import org.biobank.storage.type.ListContainerTypes.ContainerTypeLine;
import org.biobank.study.ListStudies;
import org.biobank.study.StudyLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reference data: what changes rarely and every screen needs. */
@Path("reference")
@ApplicationScoped
@Tag(name = "Reference")
public class ReferenceResource {
  @Inject private ListSpecimenReference listSpecimenReference;
  @Inject private ListContainerTypes listContainerTypes;
  @Inject private ListStudies listStudies;
  @Inject private Sites sites;

  /** All of it in one answer. */
  public record Reference(
      List<SpecimenTypeLine> specimenTypes,
      List<CodedName> specimenClasses,
      List<CodedName> units,
      List<CodedName> tubeFormats,
      List<TemperatureBand> storageTemperatures,
      SpecimenReference.PublishedCodes publishedSampleTypes,
      List<ContainerTypeLine> containerTypes,
      List<SiteLine> sites,
      List<StudyLine> studies,
      List<ConsentForm> consentForms) {}

  /** A site, as people call it. */
  public record SiteLine(String code, String name, String city, String country) {}

  /** A consent form and what it asks. */
  public record ConsentForm(String form, List<PurposeLine> purposes) {}

  /** One question of a form. */
  public record PurposeLine(Purpose purpose, String label) {}

  @GET
  @Operation(
      summary = "Types with their mappings, classes, units, sites, studies and consent forms")
  public Reference reference() {
    var specimens = listSpecimenReference.list();
    return new Reference(
        specimens.types(),
        specimens.classes(),
        specimens.units(),
        specimens.tubeFormats(),
        specimens.temperatures(),
        specimens.published(),
        listContainerTypes.list(),
        sites.all().stream()
            .map(site -> new SiteLine(site.code(), site.name(), site.city(), site.country()))
            .toList(),
        listStudies.list(),
        List.of(new ConsentForm("BROAD-2.1", purposes())));
  }

  private static List<PurposeLine> purposes() {
    return Arrays.stream(Purpose.values())
        .map(purpose -> new PurposeLine(purpose, purpose.label()))
        .toList();
  }
}
