package org.biobank.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class ApproveOrderTest {
  @Test
  void whatLeftAnOrderBeforeItsApprovalIsNotReserved() {
    var items = Stream.of(OrderItemStatus.values()).map(ApproveOrderTest::item).toList();
    assertThat(ApproveOrder.stillAskedFor(items)).containsExactly(tube(OrderItemStatus.REQUESTED));
  }

  private static UUID tube(OrderItemStatus status) {
    return UUID.nameUUIDFromBytes(status.name().getBytes(StandardCharsets.UTF_8));
  }

  private static OrderItem item(OrderItemStatus status) {
    return new OrderItem(
        Ids.next(),
        tube(status),
        Optional.empty(),
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
