package org.chancery.reader.mention;

import java.util.Locale;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Reads documents: "a press release issued by the Chinese Foreign Ministry". */
final class DocumentGrammar {

  private final TokenRow row;
  private final StateBodyGrammar stateBodies;
  private final BodyGrammar bodies;

  DocumentGrammar(TokenRow row, StateBodyGrammar stateBodies, BodyGrammar bodies) {
    this.row = row;
    this.stateBodies = stateBodies;
    this.bodies = bodies;
  }

  Mention.@Nullable DocumentName document(int at) {
    int last = lastOfNoun(at);
    if (last < 0 || row.isVerb(last) || row.is(last, "letter", "agency")) {
      return null;
    }
    String document = row.textOf(at, last);
    Mention.Name issuer = issuerBehind(last + 1);
    if (issuer == null) {
      return new Mention.DocumentName(at, last, document, null);
    }
    Entity body = issuer.entities().getFirst();
    return body.kind() == EntityKind.PLACE
        ? new Mention.DocumentName(at, last, document, null)
        : new Mention.DocumentName(at, issuer.last(), document, body);
  }

  /** Index of the last token of "statement" or "press release", or -1. */
  private int lastOfNoun(int at) {
    for (int end = Math.min(at + 1, row.size() - 1); end >= at; end--) {
      if (Words.DOCUMENTS.contains(row.textOf(at, end).toLowerCase(Locale.ROOT))) {
        return end;
      }
    }
    return -1;
  }

  /** "issued by the Foreign Ministry", "put out by NATO", "of the SCO". */
  private Mention.@Nullable Name issuerBehind(int at) {
    int by = row.behind(row.behind(at, "issued", "released", "published", "put", "posted"), "out");
    if (!row.is(by, "by", "of", "from")) {
      return null;
    }
    int start = row.behind(by + 1, "the");
    Mention.Name ministry = stateBodies.body(start);
    return ministry == null ? bodies.name(start) : ministry;
  }
}
