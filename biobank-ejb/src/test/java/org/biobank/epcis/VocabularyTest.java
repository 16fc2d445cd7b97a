package org.biobank.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.Disposition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of CBV 2.0, 7.1 and 7.2: each of ours must be one of them. */
class VocabularyTest {
  private static final Set<String> STEPS =
      Set.of(
          "accepting",
          "arriving",
          "assembling",
          "collecting",
          "commissioning",
          "consigning",
          "creating_class_instance",
          "cycle_counting",
          "decommissioning",
          "departing",
          "destroying",
          "disassembling",
          "dispensing",
          "encoding",
          "entering_exiting",
          "holding",
          "inspecting",
          "installing",
          "killing",
          "loading",
          "other",
          "packing",
          "picking",
          "receiving",
          "removing",
          "repackaging",
          "repairing",
          "replacing",
          "reserving",
          "retail_selling",
          "sampling",
          "sensor_reporting",
          "shipping",
          "staging_outbound",
          "stock_taking",
          "stocking",
          "storing",
          "transporting",
          "unloading",
          "unpacking",
          "void_shipping");

  private static final Set<String> DISPOSITIONS =
      Set.of(
          "active",
          "available",
          "completeness_inferred",
          "completeness_verified",
          "conformant",
          "container_closed",
          "container_open",
          "damaged",
          "destroyed",
          "dispensed",
          "disposed",
          "encoded",
          "expired",
          "in_progress",
          "in_transit",
          "inactive",
          "mismatch_class",
          "mismatch_instance",
          "mismatch_quantity",
          "needs_replacement",
          "no_pedigree_match",
          "non_conformant",
          "non_sellable_other",
          "partially_dispensed",
          "recalled",
          "reserved",
          "retail_sold",
          "returned",
          "sellable_accessible",
          "sellable_not_accessible",
          "stolen",
          "unavailable",
          "unknown");

  @ParameterizedTest
  @EnumSource
  void everyStepIsAWordOfTheVocabulary(BusinessStep step) {
    assertThat(STEPS).contains(Vocabulary.word(step));
  }

  @ParameterizedTest
  @EnumSource
  void everyDispositionIsAWordOfTheVocabulary(Disposition disposition) {
    assertThat(DISPOSITIONS).contains(Vocabulary.word(disposition));
  }

  @ParameterizedTest
  @EnumSource
  void aStepIsKnownHoweverItIsWritten(BusinessStep step) {
    var word = Vocabulary.word(step);
    assertThat(Vocabulary.bareStep("https://ref.gs1.org/cbv/BizStep-" + word)).isEqualTo(word);
    assertThat(Vocabulary.bareStep("urn:epcglobal:cbv:bizstep:" + word)).isEqualTo(word);
    assertThat(Vocabulary.bareStep(word)).isEqualTo(word);
  }
}
