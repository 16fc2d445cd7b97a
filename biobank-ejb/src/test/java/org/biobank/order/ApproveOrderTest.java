package org.biobank.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApproveOrderTest {
  @Test
  void whatLeftAnOrderBeforeItsApprovalIsNotReserved() {
    var items =
        Stream.of(OrderItemStatus.values())
            .map(status -> Samples.item(tube(status), status))
            .toList();
    assertThat(ApproveOrder.stillAskedFor(items)).containsExactly(tube(OrderItemStatus.REQUESTED));
  }

  private static UUID tube(OrderItemStatus status) {
    return UUID.nameUUIDFromBytes(status.name().getBytes(StandardCharsets.UTF_8));
  }
}
