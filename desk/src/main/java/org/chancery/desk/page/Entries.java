package org.chancery.desk.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.answers.Inquiry;
import org.chancery.answers.text.Times;
import org.chancery.model.ClaimJson;
import org.chancery.model.Date;
import org.chancery.register.Testimony;
import tools.jackson.databind.JsonNode;

/** Makes the pages about entries. */
public final class Entries {
  private final Inquiry inquiry;

  /** Pages by what an inquiry knows. */
  public Entries(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** The page about an entry; empty if there is none of that id. */
  public Optional<EntryPage> page(String id) {
    return inquiry
        .view()
        .evidence(id)
        .map(proof ->
            new EntryPage(
                proof,
                Stream.concat(proof.supporting().stream(), proof.narrowing().stream())
                    .flatMap(Entries::reasons)
                    .toList(),
                inquiry.view().history(id)));
  }

  private static Stream<EntryPage.Reason> reasons(Testimony testimony) {
    JsonNode fact = ClaimJson.tree(testimony.claim().fact());
    return Stream.of("start", "end", "at", "date")
        .flatMap(role ->
            Stream.of(fact.path(role))
                .filter(JsonNode::isString)
                .map(date ->
                    new EntryPage.Reason(
                        role, Times.words(Date.parse(date.asString())), testimony)));
  }
}
