package org.biobank.specimentype;

import java.util.Set;

/** The codes for types of samples that registries published; a mapping to another is a mistake. */
final class PublishedSampleTypes {
  /** SampleMaterialType of bbmri.de, implementation guide 1.2. */
  static final Set<String> BBMRI_DE =
      Set.of(
          "whole-blood",
          "bone-marrow",
          "buffy-coat",
          "dried-whole-blood",
          "peripheral-blood-cells-vital",
          "blood-plasma",
          "blood-serum",
          "ascites",
          "csf-liquor",
          "saliva",
          "stool-faeces",
          "urine",
          "swab",
          "liquid-other",
          "tissue-ffpe",
          "tissue-frozen",
          "tissue-other",
          "dna",
          "rna",
          "derivative-other");

  /** {@code miabis-detailed-samply-type-cs} of MIABIS on FHIR 1.3. */
  static final Set<String> MIABIS =
      Set.of(
          ("AmnioticFluid AscitesFluid Bile BodyCavityFluid Bone BoneMarrowAspirate BoneMarrowPlasma"
                  + " BoneMarrowWhole BreastMilk BronchLavage BuffyCoat CancerCellLine CerebrospinalFluid"
                  + " CordBlood DentalPulp DNA Embryo EntireOrgan Faeces FetalTissue Fibroblast FoodSpecimen"
                  + " Gas GastricFluid Hair ImmortalizedCellLine IsolatedMicrobe IsolatedExosome"
                  + " IsolatedTumorCell LiquidBiopsy MenstrualBlood Nail NasalWashing Organoid Other"
                  + " PericardialFluid PBMC Placenta Plasma PleuralFluid PostMortemTissue PrimaryCells"
                  + " Protein RedBloodCells RNA Saliva Semen Serum SpecimenEnvironment Sputum StemCells Swab"
                  + " Sweat SynovialFluid Tears Teeth TissueFixed TissueFreshFrozen UmbilicalCord Urine"
                  + " UrineSediment VitreousFluid WholeBlood WholeBloodDried")
              .split(" ", -1));

  private PublishedSampleTypes() {}

  static SpecimenReference.PublishedCodes listed() {
    return new SpecimenReference.PublishedCodes(
        BBMRI_DE.stream().sorted().toList(), MIABIS.stream().sorted().toList());
  }
}
