package org.biobank.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.biobank.api.collection.VisitResource;
import org.biobank.api.collection.VisitScanResource;
import org.biobank.api.custody.CustodyCheckResource;
import org.biobank.api.custody.CustodyExportResource;
import org.biobank.api.custody.CustodyLogResource;
import org.biobank.api.disposal.DisposalResource;
import org.biobank.api.donor.DonorResource;
import org.biobank.api.evacuation.ContainerEvacuationResource;
import org.biobank.api.evacuation.EvacuationResource;
import org.biobank.api.exchange.ExportResource;
import org.biobank.api.exchange.ImportResource;
import org.biobank.api.exchange.TemplateResource;
import org.biobank.api.history.CertificateResource;
import org.biobank.api.history.ContainerHistoryResource;
import org.biobank.api.history.SpecimenHistoryResource;
import org.biobank.api.hold.HoldResource;
import org.biobank.api.identity.AuditResource;
import org.biobank.api.identity.SessionResource;
import org.biobank.api.identity.TokenResource;
import org.biobank.api.label.LabelResource;
import org.biobank.api.lineage.AliquotBatchResource;
import org.biobank.api.lineage.DerivativeResource;
import org.biobank.api.lineage.LineageResource;
import org.biobank.api.lineage.PoolResource;
import org.biobank.api.monitoring.AlarmResource;
import org.biobank.api.monitoring.AlarmRuleResource;
import org.biobank.api.monitoring.ContainerMaintenanceResource;
import org.biobank.api.monitoring.ContainerReadingResource;
import org.biobank.api.monitoring.MaintenanceResource;
import org.biobank.api.monitoring.ProbeResource;
import org.biobank.api.monitoring.ReadingResource;
import org.biobank.api.monitoring.ThermalExposureResource;
import org.biobank.api.order.HandoverResource;
import org.biobank.api.order.OrderResource;
import org.biobank.api.order.PickListResource;
import org.biobank.api.order.PickResource;
import org.biobank.api.order.ReturnResource;
import org.biobank.api.problem.BrokenJson;
import org.biobank.api.problem.DomainProblem;
import org.biobank.api.problem.InvalidInput;
import org.biobank.api.problem.StaleEdit;
import org.biobank.api.problem.UnexpectedFault;
import org.biobank.api.problem.UnsuitableRequest;
import org.biobank.api.processing.DerivedTimesResource;
import org.biobank.api.processing.ProcessingEventResource;
import org.biobank.api.processing.QcMeasureResource;
import org.biobank.api.processing.SpecimenProcessingResource;
import org.biobank.api.quantity.QuantityResource;
import org.biobank.api.reference.CodeResource;
import org.biobank.api.reference.ReferenceResource;
import org.biobank.api.registry.FeedRunResource;
import org.biobank.api.registry.RegistryResource;
import org.biobank.api.request.AccessFilter;
import org.biobank.api.request.IdempotencyFilter;
import org.biobank.api.request.JsonBodies;
import org.biobank.api.shipment.CourierResource;
import org.biobank.api.shipment.DiscrepancyResource;
import org.biobank.api.shipment.ReceiptResource;
import org.biobank.api.shipment.ShipmentResource;
import org.biobank.api.specimen.SpecimenLabelResource;
import org.biobank.api.specimen.SpecimenResource;
import org.biobank.api.specimentype.SpecimenTypeResource;
import org.biobank.api.stocktake.InvariantCheckResource;
import org.biobank.api.stocktake.InvariantFindingResource;
import org.biobank.api.stocktake.StockTakeResource;
import org.biobank.api.storage.BlockedPlaceResource;
import org.biobank.api.storage.BoxResource;
import org.biobank.api.storage.ContainerLabelResource;
import org.biobank.api.storage.ContainerPlacesResource;
import org.biobank.api.storage.ContainerResource;
import org.biobank.api.storage.ContainerTypeResource;
import org.biobank.api.storage.FillResource;
import org.biobank.api.storage.PlacementResource;
import org.biobank.api.storage.RackScanResource;
import org.biobank.api.study.StudyResource;
import org.biobank.api.supply.KitResource;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Everything under {@code /api}. */
@ApplicationPath("/api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Biobank",
            version = "1",
            description =
                "Specimens, freezer locations, chain of custody, shipments and registry feeds."
                    + " Refusals are problem documents (RFC 9457); requests that change something"
                    + " carry an Idempotency-Key."))
public class ApiApplication extends Application {
  private static final int LENGTH_OF_A_RACK = 32 * 1024;

  /**
   * Jersey takes the server's JSON-B for JSON unless another feature is named; ours is {@link
   * JsonBodies}. Resources are CDI beans, whose parameters CDI's interceptor validates; Jersey
   * would do it a second time. An answer as long as a rack's goes out in one piece with its length:
   * in chunks, the last came a third of a millisecond after all others.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.jsonFeature",
        "biobank",
        "jersey.config.beanValidation.disable.server",
        true,
        "jersey.config.server.contentLength.buffer",
        LENGTH_OF_A_RACK);
  }

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        // on the way in and out
        AccessFilter.class,
        IdempotencyFilter.class,
        JsonBodies.class,
        DomainProblem.class,
        InvalidInput.class,
        BrokenJson.class,
        UnsuitableRequest.class,
        StaleEdit.class,
        UnexpectedFault.class,
        // resources
        SessionResource.class,
        TokenResource.class,
        AuditResource.class,
        CodeResource.class,
        ReferenceResource.class,
        DonorResource.class,
        StudyResource.class,
        VisitResource.class,
        VisitScanResource.class,
        KitResource.class,
        SpecimenResource.class,
        SpecimenLabelResource.class,
        QuantityResource.class,
        HoldResource.class,
        LineageResource.class,
        DerivativeResource.class,
        AliquotBatchResource.class,
        PoolResource.class,
        SpecimenTypeResource.class,
        ProcessingEventResource.class,
        SpecimenProcessingResource.class,
        DerivedTimesResource.class,
        QcMeasureResource.class,
        BoxResource.class,
        ContainerResource.class,
        ContainerPlacesResource.class,
        ContainerTypeResource.class,
        ContainerLabelResource.class,
        BlockedPlaceResource.class,
        FillResource.class,
        LabelResource.class,
        ImportResource.class,
        TemplateResource.class,
        ExportResource.class,
        PlacementResource.class,
        RackScanResource.class,
        ShipmentResource.class,
        ReceiptResource.class,
        DiscrepancyResource.class,
        CourierResource.class,
        OrderResource.class,
        PickListResource.class,
        PickResource.class,
        HandoverResource.class,
        ReturnResource.class,
        DisposalResource.class,
        StockTakeResource.class,
        InvariantCheckResource.class,
        InvariantFindingResource.class,
        ReadingResource.class,
        ContainerReadingResource.class,
        ProbeResource.class,
        AlarmResource.class,
        AlarmRuleResource.class,
        ContainerMaintenanceResource.class,
        MaintenanceResource.class,
        ThermalExposureResource.class,
        ContainerEvacuationResource.class,
        EvacuationResource.class,
        SpecimenHistoryResource.class,
        CertificateResource.class,
        ContainerHistoryResource.class,
        CustodyLogResource.class,
        CustodyExportResource.class,
        CustodyCheckResource.class,
        RegistryResource.class,
        FeedRunResource.class);
  }
}
