package org.biobank.storage.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class FillTrendTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @Test
  void nothingIsInventedWhereTooLittleWasSeen() {
    assertThat(FillTrend.of(List.of()).perWeek()).isEmpty();
    var three = FillTrend.of(weeks(0, 10, 20, 30));
    assertThat(three.weeks()).isEqualTo(3);
    assertThat(three.daysUntilFull()).isEmpty();
    assertThat(three.words()).contains("3 weeks were seen, 4 are needed");
  }

  @Test
  void aWeekThatNobodyCountedIsNotGuessed() {
    var levels = new ArrayList<>(weeks(0, 10, 20, 30, 40, 50));
    levels.remove(3); // two weeks ago
    assertThat(FillTrend.of(levels).weeks()).isEqualTo(1);
  }

  @Test
  void evenGrowthHasNoRange() {
    var forecast = FillTrend.of(weeks(0, 14, 28, 42, 56));
    assertThat(forecast.occupied()).isEqualTo(56);
    assertThat(forecast.perWeek().orElseThrow().low()).contains(14.0);
    var days = forecast.daysUntilFull().orElseThrow();
    assertThat(days.expected()).isEqualTo(22); // 44 places at 2 a day
    assertThat(days.high()).contains(22.0);
  }

  @Test
  void unevenGrowthIsSaidWithItsRange() {
    var days = FillTrend.of(weeks(0, 5, 25, 27, 50)).daysUntilFull().orElseThrow();
    // growth 5, 20, 2, 23: mean 12.5, its standard error 5.27, t(0.90; 3) 1.638
    assertThat(days.expected()).isCloseTo(28.0, within(0.1));
    assertThat(days.low().orElseThrow()).isCloseTo(7 * 50 / 21.1, within(0.2));
    assertThat(days.high().orElseThrow()).isCloseTo(7 * 50 / 3.9, within(1.5));
  }

  @Test
  void whatMayNeverFillHasNoLatestDay() {
    var days = FillTrend.of(weeks(50, 40, 60, 45, 66)).daysUntilFull().orElseThrow();
    assertThat(days.high()).isEmpty();
    assertThat(FillTrend.of(weeks(50, 40, 30, 20, 10)).daysUntilFull()).isEmpty();
  }

  /** At 80 per cent the true rate lies within the range about eight times in ten. */
  @Test
  void theRangeHoldsAsOftenAsItSays() {
    var random = new Random(4711);
    int held = 0;
    for (int i = 0; i < 1_000; i++) {
      var counts = new long[FillTrend.WEEKS_MAX + 1];
      for (int week = 1; week < counts.length; week++) {
        counts[week] = counts[week - 1] + Math.round(40 + 12 * random.nextGaussian());
      }
      var rate = FillTrend.of(weeks(counts)).perWeek().orElseThrow();
      if (rate.low().orElseThrow() <= 40 && 40 <= rate.high().orElseThrow()) {
        held++;
      }
    }
    assertThat(held).isBetween(760, 840);
  }

  /** One level a week, the last today, of something with a hundred places. */
  private static List<FillLevel> weeks(long... occupied) {
    var levels = new ArrayList<FillLevel>();
    var id = Ids.next();
    for (int i = 0; i < occupied.length; i++) {
      levels.add(new FillLevel(id, TODAY.minusWeeks(occupied.length - 1L - i), occupied[i], 100));
    }
    return levels;
  }
}
