package org.biobank.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.history.Chains.hour;

import java.util.Optional;
import org.biobank.custody.Disposition;
import org.junit.jupiter.api.Test;

class HeldTest {
  @Test
  void eachEventEndsTheStayBeforeIt() {
    var held =
        new Chains()
            .at(0, "site:HDB", "bench:HDB")
            .at(1, "site:HDB", "box:BX-1/A1")
            .at(2, "site:HDB", "box:BX-1/A1")
            .held();
    assertThat(held).hasSize(2);
    assertThat(held.get(0).until()).contains(hour(1));
    assertThat(held.get(1).until()).isEmpty();
    assertThat(held.get(1).container()).contains("BX-1");
    assertThat(held.get(1).position()).contains("A1");
  }

  @Test
  void whatDidNotOccurIsLeftOut() {
    var held =
        new Chains()
            .at(0, "site:HDB", "bench:HDB")
            .at(1, "site:HDB", "box:BX-1/A1")
            .correct(2, 3, "DID_NOT_OCCUR: another tube", 1)
            .held();
    assertThat(held)
        .singleElement()
        .satisfies(one -> assertThat(one.place()).isEqualTo("bench:HDB"));
  }

  @Test
  void aWrongTimeIsPutRight() {
    var held =
        new Chains()
            .at(0, "site:HDB", "bench:HDB")
            .at(2, "site:HDB", "box:BX-1/A1")
            .correct(2, 5, "INCORRECT_DATA: the clock", 1)
            .held();
    assertThat(held.get(1).from()).isEqualTo(hour(1));
    assertThat(held.get(1).declaredWrong()).isFalse();
  }

  @Test
  void whatIsWrongWithoutBeingPutRightStaysDoubtful() {
    var held =
        new Chains()
            .at(0, "site:HDB", "bench:HDB")
            .at(2, "site:HDB", "box:BX-1/A1")
            .correct(2, 5, "INCORRECT_DATA: another box", 2)
            .at(6, "site:HDB", "box:BX-2/A1")
            .held();
    assertThat(held.get(1).declaredWrong()).isTrue();
    assertThat(held.get(2).declaredWrong()).isFalse();
  }

  @Test
  void aCorrectionThatIsItselfWrongCorrectsNothing() {
    var chain =
        new Chains()
            .at(0, "site:HDB", "bench:HDB")
            .at(1, "site:HDB", "box:BX-1/A1")
            .correct(2, 3, "DID_NOT_OCCUR: another tube", 1)
            .correct(3, 4, "DID_NOT_OCCUR: it did", 3);
    assertThat(chain.held()).hasSize(2);
    assertThat(Held.corrections(chain.moves())).containsOnlyKeys(chain.moves().get(2).id());
  }

  @Test
  void onlyWhatWasToldMoreThanAnHourLaterIsLate() {
    var held =
        new Chains()
            .told(0, 1, Disposition.ACTIVE, "site:HDB", "bench:HDB")
            .told(2, 3.01, Disposition.ACTIVE, "site:HDB", "box:BX-1/A1")
            .held();
    assertThat(held.get(0).toldAt()).isEmpty();
    assertThat(held.get(1).toldAt()).isEqualTo(Optional.of(hour(3.01)));
  }
}
