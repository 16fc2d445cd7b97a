package org.biobank.scanner.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.biobank.scanner.text.ElementStringReading.Ambiguous;
import org.biobank.scanner.text.ElementStringReading.Parsed;
import org.biobank.scanner.text.ElementStringReading.Refused;

class ElementStringFuzzTest {
  @FuzzTest(maxDuration = "200s")
  void whatIsReadIsReadAgainAsTheSame(FuzzedDataProvider data) {
    boolean bracketed = data.consumeBoolean();
    var separators = data.consumeBoolean() ? SeparatorSigns.USUAL : SeparatorSigns.EXACT;
    var text = data.consumeRemainingAsString();
    var reading =
        bracketed ? ElementString.readBracketed(text) : ElementString.read(text, separators);
    if (reading instanceof Parsed parsed) {
      readsBack(parsed.content());
    } else if (reading instanceof Ambiguous ambiguous) {
      assertThat(ambiguous.alternatives()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
      ambiguous.alternatives().forEach(ElementStringFuzzTest::readsBack);
    } else if (reading instanceof Refused refused) {
      assertThat(refused.position()).isBetween(0, text.length());
      assertThat(refused.inWords()).isNotEmpty();
    }
  }

  private static void readsBack(ElementString content) {
    assertThat(ElementString.read(content.transmitted(), SeparatorSigns.EXACT))
        .isInstanceOfSatisfying(
            Parsed.class, again -> assertThat(again.content()).isEqualTo(content));
  }
}
