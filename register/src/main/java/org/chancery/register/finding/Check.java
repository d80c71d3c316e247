package org.chancery.register.finding;

import java.util.List;
import java.util.stream.Stream;

/** Looks for findings of one sort or a few. */
public interface Check {

  /** All checks. */
  List<Check> ALL =
      List.of(
          new Dates(),
          new Holders(),
          new Presiding(),
          new Membership(),
          new Counts(),
          new Plans(),
          new Ages(),
          new Terms(),
          new Rhythm(),
          new Doubles());

  /** All that it finds, in any order. */
  Stream<Finding> of(Dossier dossier);

  /** Everything that does not fit, the gravest first. */
  static List<Finding> all(Dossier dossier) {
    return ALL.stream()
        .flatMap(check -> check.of(dossier))
        .distinct()
        .sorted(Finding.GRAVEST_FIRST)
        .toList();
  }
}
