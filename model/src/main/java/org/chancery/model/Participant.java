package org.chancery.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Someone who took part in a meeting.
 *
 * @param entity who
 * @param capacity the offices in which he or she took part, empty where the text names none
 */
public record Participant(@JsonUnwrapped Entity entity, List<Capacity> capacity) {

  public Participant {
    capacity = List.copyOf(capacity);
  }
}
