package org.biobank.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A study's whole collection protocol, as a manager states it.
 *
 * @param closedOn absent: it goes on
 * @param events the planned visits
 */
@Schema(
    example =
        """
            {"title":"Kidney cohort","events":[{"code":"V1","name":"Baseline","dayOffset":0,"windowDays":14,
             "anticipated":[{"code":"EDTA","type":"WHOLE_BLOOD","tubeFormat":"PRIMARY","quantity":9,
              "aliquots":{"count":4,"quantity":1,"type":"PLASMA","tubeFormat":"SBS_1_4ML"},
              "storageClass":"DEEP_FREEZER"}]}]}""")
public record Protocol(
    @NotBlank @Size(max = 200) String title,
    Optional<LocalDate> closedOn,
    @NotNull @Size(max = 100) List<@Valid @NotNull PlannedEvent> events) {}
