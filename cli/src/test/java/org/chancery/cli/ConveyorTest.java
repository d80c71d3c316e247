package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConveyorTest {

  @Test
  void resultsComeInOrderAndNeverManyWait() {
    List<Integer> out = new ArrayList<>();
    AtomicInteger begun = new AtomicInteger();
    try (Conveyor<Integer> conveyor =
        new Conveyor<>(number -> {
          out.add(number);
          assertThat(begun.get() - number)
              .isLessThan(20 * Runtime.getRuntime().availableProcessors());
        })) {
      IntStream.range(0, 500)
          .forEach(number ->
              conveyor.add(() -> {
                begun.incrementAndGet();
                Thread.sleep(number % 7 == 0 ? 1 : 0);
                return number;
              }));
      conveyor.finish();
    }
    assertThat(out).isEqualTo(IntStream.range(0, 500).boxed().toList());
  }

  @Test
  void aFailureReachesWhoeverBringsTheWork() {
    try (Conveyor<Integer> conveyor = new Conveyor<>(number -> {})) {
      assertThatThrownBy(
              () -> {
                conveyor.add(() -> {
                  throw new IllegalStateException("models are missing");
                });
                conveyor.finish();
              })
          .hasMessage("models are missing");
    }
  }
}
