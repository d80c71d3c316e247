package org.chancery.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chancery.entities.EntityBase;
import org.chancery.model.EntityKind;
import org.chancery.model.KnownEntity;

/** The names of places, by which the place of a dateline is told. */
final class Places {

  private Places() {}

  /** Whether the entity base has a place of that name; the base is loaded when first asked for. */
  static Predicate<String> of(Supplier<EntityBase> base) {
    Supplier<Set<String>> names = Lazy.of(() -> names(base.get()));
    return name -> names.get().contains(name.toLowerCase(Locale.ROOT));
  }

  private static Set<String> names(EntityBase base) {
    return base.all()
        .filter(known -> known.entity().kind() == EntityKind.PLACE)
        .map(KnownEntity::names)
        .flatMap(List::stream)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
