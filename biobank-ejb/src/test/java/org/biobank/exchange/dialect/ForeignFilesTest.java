package org.biobank.exchange.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.exchange.dialect.TemplateColumn.*;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biobank.exchange.table.SourceRow;
import org.junit.jupiter.api.Test;

/** Rows as the other systems write them, in the columns that peers' exports have. */
class ForeignFilesTest {
  private static final Dialect OPEN_SPECIMEN = new OpenSpecimenDialect(ForeignTimes.UNSTATED);
  private static final Dialect BIOBANK2 = new Biobank2Dialect(ForeignTimes.UNSTATED);
  private static final Dialect LABKEY = new LabKeyDialect(ForeignTimes.UNSTATED);

  private static final String OPEN_SPECIMEN_HEADER =
      "CP Short Title,PPID,First Name,PMI#1#MRN,Event Label,Visit Name,Visit Date,Specimen"
          + " Label,Barcode,Class,Type,Lineage,Parent Specimen Label,Anatomic Site,Initial"
          + " Quantity,Available Quantity,Freeze/Thaw Cycles,Collection Status,Activity"
          + " Status,External IDs#1#Value,External IDs#2#Value,Container,Row,Column,Collection"
          + " Event#Date and Time,Collection Event#User#Email Address,Comments";

  @Test
  void anOpenSpecimenAliquotKeepsItsNamesParentQuantitiesAndPlace() {
    var row =
        row(
            OPEN_SPECIMEN_HEADER,
            "HEART-1,D-000017,Anna,4711,Baseline,V1,2025-04-03,PL-7_1,0412345678,Fluid,Plasma,Aliquot,PL-7,Blood,0.5,0.25,2,Collected,Active,X1,X2,Box-9,B,4,2025-04-03"
                + " 09:30,x@y.example,second spin");
    assertThat(OPEN_SPECIMEN.translate(row).faults()).isEmpty();
    assertThat(OPEN_SPECIMEN.translate(row).cells())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(BARCODE, "0412345678"),
                Map.entry(LABEL, "PL-7_1"),
                Map.entry(ALIAS, "X1|X2"),
                Map.entry(ROW_KEY, "PL-7_1"),
                Map.entry(PARENT_ROW_KEY, "PL-7"),
                Map.entry(PARENT_BARCODE, "PL-7"),
                Map.entry(TYPE, "PLASMA"),
                Map.entry(LINEAGE, "ALIQUOT"),
                Map.entry(DONOR, "D-000017"),
                Map.entry(STUDY, "HEART-1"),
                Map.entry(EVENT, "Baseline"),
                Map.entry(VISIT, "V1"),
                Map.entry(VISITED_AT, "2025-04-03T00:00:00Z"),
                Map.entry(COLLECTED_AT, "2025-04-03T09:30:00Z"),
                Map.entry(QUANTITY, "0.5"),
                Map.entry(AVAILABLE_QUANTITY, "0.25"),
                Map.entry(UNIT, "mL"),
                Map.entry(BOX, "Box-9"),
                Map.entry(POSITION, "B4"),
                Map.entry(FREEZE_THAW_CYCLES, "2"),
                Map.entry(NOTE, "second spin")));
  }

  @Test
  void whoADonorIsIsLeftOutAndSaidToBe() {
    var header = List.of(OPEN_SPECIMEN_HEADER.split(",", -1));
    assertThat(OPEN_SPECIMEN.leftOut(header))
        .containsExactly("First Name", "PMI#1#MRN", "Collection Event#User#Email Address");
    assertThat(OPEN_SPECIMEN.ignored(header)).containsExactly("Anatomic Site");
  }

  @Test
  void gramsAndCellsAreCountedInOurUnits() {
    var header = "CP Short Title,Specimen Label,Class,Type,Initial Quantity";
    assertThat(OPEN_SPECIMEN.translate(row(header, "H,T1,Tissue,Frozen Tissue,0.035")).cells())
        .containsEntry(QUANTITY, "35")
        .containsEntry(UNIT, "mg")
        .containsEntry(TYPE, "TISSUE_FROZEN");
    assertThat(OPEN_SPECIMEN.translate(row(header, "H,C1,Cell,PBMC,5000000")).cells())
        .containsEntry(QUANTITY, "5")
        .containsEntry(UNIT, "10*6");
  }

  @Test
  void aNumberThatNobodyMeasuresIsAFaultAndNotWrittenOut() {
    var header = "CP Short Title,Specimen Label,Class,Type,Initial Quantity";
    for (var unit : List.of("Fluid", "Unheard of")) {
      for (var number : List.of("1E400", "1E-400", "1".repeat(51))) {
        var row = OPEN_SPECIMEN.translate(row(header, "H,T1," + unit + ",Plasma," + number));
        assertThat(row.faults()).extracting(RowFault::slug).containsExactly("not-a-number");
        assertThat(row.cells()).doesNotContainKey(QUANTITY);
      }
    }
  }

  @Test
  void whatIsNotInTheStoreOrCannotBeReadIsSaidByColumn() {
    var header =
        "CP Short Title,Specimen Label,Type,Collection Status,Activity Status,Initial"
            + " Quantity,Visit Date";
    var faults =
        OPEN_SPECIMEN
            .translate(row(header, "H,T1,Plasma,Missed Collection,Disabled,much,03/04/2025"))
            .faults();
    assertThat(faults)
        .extracting(RowFault::column, RowFault::slug)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Collection Status", "specimen-not-collected"),
            org.assertj.core.groups.Tuple.tuple("Activity Status", "specimen-closed"),
            org.assertj.core.groups.Tuple.tuple("Initial Quantity", "not-a-number"),
            org.assertj.core.groups.Tuple.tuple("Visit Date", "date-two-ways"));
  }

  @Test
  void aTypeThatNobodyMappedStaysAsItStands() {
    var header = "CP Short Title,Specimen Label,Type,Initial Quantity";
    assertThat(OPEN_SPECIMEN.translate(row(header, "H,T1,Gallstone,1")).cells())
        .containsEntry(TYPE, "Gallstone");
  }

  @Test
  void aBiobank2SpecimenStandsOnItsPallet() {
    var header =
        "Inventory ID,Parent inventory ID,Volume,Specimen type,Created time,Patient number,Visit"
            + " number,Waybill,Source Specimen,Worksheet,Origin center,Current center,Pallet"
            + " product barcode,Top parent container type,Pallet label,Pallet position,Comment";
    var cells =
        BIOBANK2
            .translate(
                row(
                    header,
                    "NUAA1,NUAA0,0.25,Plasma,2025-04-03"
                        + " 09:30,D-000017,1,W-5,N,77,HDB,HDB,P-100,Freezer,01AA,C7,ok"))
            .cells();
    assertThat(cells)
        .containsEntry(BARCODE, "NUAA1")
        .containsEntry(PARENT_BARCODE, "NUAA0")
        .containsEntry(LINEAGE, "ALIQUOT")
        .containsEntry(QUANTITY, "0.25")
        .containsEntry(UNIT, "mL")
        .containsEntry(BOX, "P-100")
        .containsEntry(POSITION, "C7")
        .containsEntry(SITE, "HDB")
        .containsEntry(NOTE, "ok; Waybill W-5; Worksheet 77");
    assertThat(BIOBANK2.ignored(List.of(header.split(",", -1))))
        .containsExactly("Origin center", "Top parent container type");
  }

  @Test
  void aBiobank2FileOfPositionsChangesNothingButThePlace() {
    var header = "Inventory ID,Pallet label,Pallet position";
    assertThat(BIOBANK2.recognises(List.of(header.split(",", -1)))).isTrue();
    assertThat(BIOBANK2.translate(row(header, "NUAA1,01AB,A1")).cells())
        .containsOnly(
            Map.entry(BARCODE, "NUAA1"), Map.entry(BOX, "01AB"), Map.entry(POSITION, "A1"));
  }

  @Test
  void aLabKeySampleStandsInTheBoxOfItsPath() {
    var header =
        "Name,SampleType,ParticipantID,AliquotedFrom,StoredAmount,Units,FreezeThawCount,StorageLocation,StorageRow,"
            + "StorageCol,StorageUnit,StorageUnitLabel,CheckedOutBy,StorageComment";
    var row =
        row(
            header,
            "S-1-1,Serum,D-000017,S-1,250,uL,1,Freezer 1 / Shelf 2,B,3,9x9 Box,Box"
                + " 1,somebody,thawed once");
    assertThat(LABKEY.translate(row).cells())
        .containsEntry(BARCODE, "S-1-1")
        .containsEntry(PARENT_ROW_KEY, "S-1")
        .containsEntry(LINEAGE, "ALIQUOT")
        .containsEntry(TYPE, "SERUM")
        .containsEntry(QUANTITY, "0.25")
        .containsEntry(UNIT, "mL")
        .containsEntry(FREEZE_THAW_CYCLES, "1")
        .containsEntry(BOX, "Freezer 1/Shelf 2/Box 1")
        .containsEntry(POSITION, "B3");
    assertThat(LABKEY.leftOut(List.of(header.split(",", -1)))).containsExactly("CheckedOutBy");
  }

  @Test
  void whatWasMadeOfSeveralIsNoTubeOfOneParent() {
    var labKey = "Name,Stored Amount,Aliquoted From,MaterialInputs/Blood,MaterialInputs/Plasma";
    assertThat(LABKEY.ignored(List.of(labKey.split(",")))).isEmpty();
    assertThat(LABKEY.translate(row(labKey, "S-9,1,,S-1,")).cells())
        .containsEntry(PARENT_BARCODE, "S-1")
        .containsEntry(LINEAGE, "DERIVATIVE");
    assertThat(LABKEY.translate(row(labKey, "S-9,1,S-1,s-1,")).faults()).isEmpty();
    assertPool(LABKEY.translate(row(labKey, "S-9,1,,S-1,S-2")), "MaterialInputs/Plasma", "S-2");
    assertPool(LABKEY.translate(row(labKey, "S-9,1,,S-1;S-2,")), "MaterialInputs/Blood", "S-1;S-2");
    assertPool(LABKEY.translate(row(labKey, "S-9,1,S-0,S-1,")), "MaterialInputs/Blood", "S-1");

    var header = "CP Short Title,Specimen Label,Parent Specimen Label,Parent Specimen Label#2";
    assertThat(OPEN_SPECIMEN.ignored(List.of(header.split(",")))).isEmpty();
    assertThat(OPEN_SPECIMEN.translate(row(header, "H,P,A-1,")).cells())
        .containsEntry(PARENT_BARCODE, "A-1")
        .containsEntry(PARENT_ROW_KEY, "A-1");
    assertPool(
        OPEN_SPECIMEN.translate(row(header, "H,P,A-1,A-2")), "Parent Specimen Label#2", "A-2");

    var biobank2 = "Inventory ID,Parent inventory ID";
    assertPool(BIOBANK2.translate(row(biobank2, "N9,N1|N2")), "Parent inventory ID", "N1|N2");
  }

  private static void assertPool(TranslatedRow row, String column, String value) {
    assertThat(row.faults())
        .extracting(RowFault::slug, RowFault::column, RowFault::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("pool-not-imported", column, value));
  }

  @Test
  void aNameWithASeparatorInItStandsInQuotationMarks() {
    assertThat(ForeignParents.names("S-1, S-2;S 3")).containsExactly("S-1", "S-2", "S 3");
    assertThat(ForeignParents.names("\"S,1\", \"a \"\"b\"\"\"")).containsExactly("S,1", "a \"b\"");
    assertThat(ForeignParents.names(" , ")).isEmpty();
  }

  @Test
  void aPlaceBothOfWhoseSidesAreNumberedIsNotRunTogether() {
    assertThat(ForeignPlace.named("1", "12")).isEqualTo("1-12");
    assertThat(ForeignPlace.named("A", "12")).isEqualTo("A12");
    assertThat(ForeignPlace.named("A", "B")).isEqualTo("A-B");
  }

  @Test
  void eachSystemKnowsItsOwnHeaderAndNoOther() {
    var labKey = List.of("Sample ID", "Stored Amount", "Storage Location");
    var openSpecimen = List.of(OPEN_SPECIMEN_HEADER.split(",", -1));
    var biobank2 = List.of("Inventory ID", "Patient number", "Pallet position");
    for (var dialect : List.of(OPEN_SPECIMEN, BIOBANK2, LABKEY)) {
      assertThat(
              List.of(labKey, openSpecimen, biobank2).stream().filter(dialect::recognises).count())
          .as(dialect.name())
          .isEqualTo(1);
    }
    assertThat(LABKEY.recognises(List.of("Barcode", "Type", "Quantity"))).isFalse();
  }

  private static SourceRow row(String header, String cells) {
    var row = new LinkedHashMap<String, String>();
    var names = header.split(",", -1);
    var texts = Arrays.asList(cells.split(",", -1));
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], texts.get(i));
    }
    return new SourceRow(2, row);
  }
}
