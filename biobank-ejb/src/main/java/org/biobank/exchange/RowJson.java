package org.biobank.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.row.CellChange;
import org.biobank.exchange.row.PlannedTube;
import org.biobank.shared.Json;
import org.jspecify.annotations.Nullable;

/** What is kept of rows as JSON, written and read in one place. */
final class RowJson {
  private static final TypeReference<Map<TemplateColumn, String>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<RowFault>> FAULTS = new TypeReference<>() {};
  private static final TypeReference<Map<TemplateColumn, CellChange>> CHANGES =
      new TypeReference<>() {};
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<PlannedTube> PLAN = new TypeReference<>() {};

  private RowJson() {}

  static String write(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<TemplateColumn, String> cells(String json) {
    return read(json, CELLS);
  }

  static List<RowFault> faults(@Nullable String json) {
    return json == null ? List.of() : read(json, FAULTS);
  }

  static Map<TemplateColumn, CellChange> changes(@Nullable String json) {
    return json == null ? Map.of() : read(json, CHANGES);
  }

  static PlannedTube plan(String json) {
    return read(json, PLAN);
  }

  static List<String> texts(String json) {
    return read(json, TEXTS);
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return Json.MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a staged row cannot be read", e);
    }
  }
}
