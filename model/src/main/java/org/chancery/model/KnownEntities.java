package org.chancery.model;

import java.util.stream.Stream;

/** The entities that are known before a dispatch is read. */
@FunctionalInterface
public interface KnownEntities {

  /** Every known entity, each once. */
  Stream<KnownEntity> all();
}
