package org.biobank.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads times a biobank can mean: {@code DATETIME} keeps no year before 0 nor after 9999. */
final class RecordableTime {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private RecordableTime() {}

  static SimpleModule module() {
    return new SimpleModule("recordable-time")
        .addDeserializer(Instant.class, new OfInstant())
        .addDeserializer(LocalDate.class, new OfDate());
  }

  private static <T> T within(T time, int year, Class<T> type, DeserializationContext context)
      throws IOException {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      context.reportInputMismatch(type, "must be of the years %d to %d", FIRST_YEAR, LAST_YEAR);
    }
    return time;
  }

  private static final class OfInstant extends JsonDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
      var time = InstantDeserializer.INSTANT.deserialize(json, context);
      return within(time, time.atOffset(ZoneOffset.UTC).getYear(), Instant.class, context);
    }
  }

  private static final class OfDate extends JsonDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      var date = LocalDateDeserializer.INSTANCE.deserialize(json, context);
      return within(date, date.getYear(), LocalDate.class, context);
    }
  }
}
