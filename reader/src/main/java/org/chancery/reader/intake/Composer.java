package org.chancery.reader.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chancery.model.Dispatch;
import org.chancery.model.Passage.Role;
import org.jspecify.annotations.Nullable;

/** Makes dispatches of drafts. */
record Composer(@Nullable LocalDate fallback, Predicate<String> isPlace, LocalDate today) {

  Dispatch dispatch(Draft draft) throws Refusal {
    if (draft.text().isBlank()) {
      throw new Refusal("it is empty; there is nothing to read");
    }
    Layout.Result layout = Layout.of(draft, isPlace);
    requireProse(draft, layout);
    Header header = layout.header();
    LocalDate date = new DateDecision(draft, header, fallback, today).decide();
    Draft.Given given = draft.given();
    return Dispatch.of(
        draft.label(),
        Optional.ofNullable(given.source()).or(header::publisher).orElse(Dispatch.UNNAMED_SOURCE),
        Optional.ofNullable(given.title()).or(header::title).orElse(null),
        date,
        header.place().orElse(null),
        given.url(),
        draft.text(),
        layout.passages());
  }

  private static void requireProse(Draft draft, Layout.Result layout) throws Refusal {
    String prose =
        layout.passages().stream()
            .filter(passage -> passage.role() == Role.BODY)
            .map(passage -> draft.text().substring(passage.from(), passage.to()))
            .collect(Collectors.joining("\n"));
    English.require(prose.isEmpty() ? draft.text() : prose);
    if (prose.isEmpty()) {
      throw new Refusal("there is no prose in it; a dispatch has at least one sentence");
    }
  }
}
