package org.biobank.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.biobank.registry.FeedSource.DonorSource;
import org.biobank.registry.FeedSource.SpecimenSource;
import org.biobank.specimen.SpecimenStatus;

/**
 * Donors and specimens as FHIR R4 resources of one registry, in its dialect and under its
 * pseudonyms. Holds back what identifies: a birth is a year, a collection a month; no barcode, no
 * place in a freezer, no donor's code, no note ever gets here.
 */
final class FhirView {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

  private final Registry registry;
  private final Pseudonyms pseudonyms;

  FhirView(Registry registry, Pseudonyms pseudonyms) {
    this.registry = registry;
    this.pseudonyms = pseudonyms;
  }

  FeedItem.Shown of(DonorSource donor) {
    var id = pseudonyms.of(FhirType.PATIENT, donor.id());
    var patient = resource(FhirType.PATIENT, id);
    patient.put("gender", donor.sex().name().toLowerCase(Locale.ROOT));
    patient.put("birthDate", "%04d".formatted(donor.birthYear()));
    return new FeedItem.Shown(donor, id, patient);
  }

  FeedItem.Shown of(SpecimenSource specimen) {
    var id = pseudonyms.of(FhirType.SPECIMEN, specimen.id());
    var resource = resource(FhirType.SPECIMEN, id);
    specimen
        .setPointCelsius()
        .map(StorageBand::of)
        .ifPresent(band -> addTemperature(resource, band));
    resource.put("status", status(specimen.status()));
    resource.set("type", concept(typeSystem(), typeCode(specimen)));
    var donor = pseudonyms.of(FhirType.PATIENT, specimen.donorId());
    resource.putObject("subject").put("reference", "Patient/" + donor);
    specimen
        .parentId()
        .map(parent -> pseudonyms.of(FhirType.SPECIMEN, parent))
        .ifPresent(
            parent ->
                resource.putArray("parent").addObject().put("reference", "Specimen/" + parent));
    resource.putObject("collection").put("collectedDateTime", MONTH.format(specimen.collectedAt()));
    return new FeedItem.Shown(specimen, id, resource);
  }

  private ObjectNode resource(FhirType type, String id) {
    var resource = JsonNodeFactory.instance.objectNode();
    resource.put("resourceType", type.typeName());
    resource.put("id", id);
    resource
        .putObject("meta")
        .putArray("profile")
        .add(registry.dialect().profile(type, registry.canonicalBase()));
    resource
        .putArray("identifier")
        .addObject()
        .put("system", type.identifierSystem(registry.code()))
        .put("value", id);
    return resource;
  }

  /** bbmri.de says it of the specimen, MIABIS of a step of its processing. */
  private void addTemperature(ObjectNode specimen, StorageBand band) {
    var dialect = registry.dialect();
    var base = registry.canonicalBase();
    var isBbmri = dialect == Dialect.BBMRI_DE;
    var url =
        base
            + "/StructureDefinition/"
            + (isBbmri ? "StorageTemperature" : "miabis-sample-storage-temperature-extension");
    var holder = isBbmri ? specimen : specimen.putArray("processing").addObject();
    holder
        .putArray("extension")
        .addObject()
        .put("url", url)
        .set("valueCodeableConcept", concept(dialect.temperatureSystem(base), band.code(dialect)));
  }

  private String typeSystem() {
    return registry.dialect().typeSystem(registry.canonicalBase());
  }

  private String typeCode(SpecimenSource specimen) {
    return registry.dialect() == Dialect.BBMRI_DE ? specimen.bbmriCode() : specimen.miabisCode();
  }

  private static ObjectNode concept(String system, String code) {
    var concept = JsonNodeFactory.instance.objectNode();
    concept.putArray("coding").addObject().put("system", system).put("code", code);
    return concept;
  }

  /** Whether somebody could ask for it (value set specimen-status of FHIR R4). */
  private static String status(SpecimenStatus status) {
    return switch (status) {
      case AVAILABLE, RESERVED, IN_TRANSIT -> "available";
      case ON_HOLD, MISSING, DISTRIBUTED, CONSUMED, DISPOSED -> "unavailable";
    };
  }
}
