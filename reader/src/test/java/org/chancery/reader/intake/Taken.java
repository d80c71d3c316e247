package org.chancery.reader.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.model.Dispatch;
import org.chancery.model.Passage.Role;

/** Shorthand of the tests: takes in a text, and tells what became of it. */
final class Taken {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private Taken() {}

  static Intake intake() {
    return new Intake(null, place -> false, TODAY);
  }

  static Intake intake(String fallback) {
    return new Intake(LocalDate.parse(fallback), place -> false, TODAY);
  }

  static Dispatch dispatch(String text) {
    return accepted(intake().read("test", text));
  }

  static Dispatch accepted(Received received) {
    return switch (received) {
      case Received.Accepted accepted -> accepted.dispatch();
      case Received.Refused refused -> throw new AssertionError(refused.sentence());
    };
  }

  static String refusal(Received received) {
    return switch (received) {
      case Received.Accepted accepted -> throw new AssertionError("accepted " + accepted);
      case Received.Refused refused -> refused.sentence();
    };
  }

  static List<Received> stream(String label, byte[] bytes) {
    return stream(intake(), label, bytes);
  }

  static List<Received> stream(Intake intake, String label, byte[] bytes) {
    List<Received> all = new ArrayList<>();
    intake.read(label, new ByteArrayInputStream(bytes), all::add);
    return all;
  }

  static List<Received> stream(String label, String text) {
    return stream(label, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The passages of one role, as they stand in the text. */
  static List<String> passages(Dispatch dispatch, Role role) {
    return dispatch.passages().stream()
        .filter(passage -> passage.role() == role)
        .map(passage -> dispatch.text().substring(passage.from(), passage.to()))
        .toList();
  }

  static List<String> body(Dispatch dispatch) {
    return passages(dispatch, Role.BODY);
  }

  static List<String> noise(Dispatch dispatch) {
    return passages(dispatch, Role.NOISE);
  }
}
