package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.biobank.shared.Json;
import org.junit.jupiter.api.Test;

class SchemaFaultsTest {
  private static final String DESCRIPTION =
      """
      {"components": {"schemas": {
        "Tube": {"type": "object", "required": ["code", "state"], "properties": {
          "code": {"type": "string"},
          "state": {"$ref": "#/components/schemas/State"},
          "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Tube"}}}},
        "State": {"type": "string", "enum": ["FULL", "EMPTY"]},
        "Either": {"oneOf": [
          {"$ref": "#/components/schemas/Tube"}, {"$ref": "#/components/schemas/State"}]}}}}
      """;

  @Test
  void whatIsAsDescribedHasNone() throws JsonProcessingException {
    assertThat(faults("Tube", "{'code':'T1','state':'FULL','parts':[]}")).isEmpty();
    assertThat(faults("Either", "'EMPTY'")).isEmpty();
  }

  @Test
  void whatLacksOrIsTooMuchIsNamedWithItsPlace() throws JsonProcessingException {
    assertThat(faults("Tube", "{'state':'FULL','place':'A1','parts':[{'code':'T2'}]}"))
        .containsExactlyInAnyOrder(
            " lacks code", "/place is not described", "/parts/- lacks state");
  }

  @Test
  void anotherTypeOrWordIsAFault() throws JsonProcessingException {
    assertThat(faults("Tube", "{'code':7,'state':'HALF'}"))
        .containsExactlyInAnyOrder(
            "/code is no string: 7", "/state is no word of its enum: \"HALF\"");
    assertThat(faults("Either", "'HALF'")).hasSize(1);
  }

  private static List<String> faults(String schema, String value) throws JsonProcessingException {
    var description = Json.MAPPER.readTree(DESCRIPTION);
    return new SchemaFaults(description)
        .of(
            Json.MAPPER.readTree(value.replace('\'', '"')),
            description.at("/components/schemas/" + schema));
  }
}
