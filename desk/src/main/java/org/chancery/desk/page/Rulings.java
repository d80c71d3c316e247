package org.chancery.desk.page;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.answers.Inquiry;
import org.chancery.model.Ruling;
import org.chancery.register.Ruled;

/** What rulings are about. */
final class Rulings {

  private Rulings() {}

  /** Ids of the claims that a ruling is on. */
  static Stream<String> claims(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Accept(var claims) -> claims.stream();
      case Ruling.Reject(var claims) -> claims.stream();
      case Ruling.Correct(var claim, _) -> Stream.of(claim);
      case Ruling.Split(_, var claims, _) -> claims.stream();
      case Ruling.Merge _, Ruling.Undo _ -> Stream.empty();
    };
  }

  /** All rulings, the last first. */
  static List<Ruled> lastFirst(Inquiry inquiry) {
    return inquiry.view().rulings().reversed();
  }
}
