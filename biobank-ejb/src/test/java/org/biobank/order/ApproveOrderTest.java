package org.biobank.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApproveOrderTest {
  @Test
  void whatLeftAnOrderBeforeItsApprovalIsNotReserved() {
    var items = Stream.of(OrderItemStatus.values()).map(ApproveOrderTest::item).toList();
    assertThat(ApproveOrder.stillAskedFor(items)).containsExactly(tube(OrderItemStatus.REQUESTED));
  }

  private static UUID tube(OrderItemStatus status) {
    return new UUID(4, status.ordinal());
  }

  private static OrderItem item(OrderItemStatus status) {
    return new OrderItem(
        new UUID(3, status.ordinal()),
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
