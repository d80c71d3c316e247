package org.chancery.reader.claim;

import java.util.List;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.Modality;

/** Finds out where a speaker does himself what the reported words say is done. */
final class Voices {

  /** How many characters a statement may have besides what it reports and still be no more. */
  private static final int HARDLY_MORE = 45;

  private final DraftBook book;
  private final Topics topics;

  Voices(DraftBook book, Topics topics) {
    this.book = book;
    this.topics = topics;
  }

  /**
   * "China rejects sanctions, he stated": who speaks for a body and says what it rejects or hopes
   * does the rejecting and hoping; where nothing else is said, that is the whole statement.
   */
  void speakForBodies() {
    for (Draft saying : book.drafts()) {
      if (!isStatement(saying, EntityKind.PERSON)) {
        continue;
      }
      for (Draft inner : book.drafts()) {
        if (isStatement(inner, EntityKind.STATE, EntityKind.ORGANISATION)
            && isVoiceOf(saying, inner)) {
          Fact.Statement said = (Fact.Statement) saying.fact();
          Fact.Statement own = (Fact.Statement) inner.fact();
          book.replace(
              inner,
              new Draft(
                  inVoiceOf(said, own.act(), own.content(), own.about()),
                  inner.modality(),
                  saying.attribution(),
                  saying.evidence(),
                  inner.rule()));
          if (isWhole(said, own)) {
            book.remove(saying);
          }
          break;
        }
      }
    }
  }

  private static boolean isStatement(Draft draft, EntityKind... speakers) {
    return draft.fact() instanceof Fact.Statement said
        && List.of(speakers).contains(said.speaker().kind());
  }

  /** Whether a person says, in one sentence, what the body that he or she speaks for does. */
  private static boolean isVoiceOf(Draft saying, Draft inner) {
    Fact.Statement said = (Fact.Statement) saying.fact();
    Fact.Statement own = (Fact.Statement) inner.fact();
    Evidence around = saying.evidence().getFirst();
    Evidence within = inner.evidence().getFirst();
    return said.act() == Fact.Statement.Act.SAY
        && around.from() <= within.from()
        && within.to() <= around.to()
        && said.content().contains(own.content())
        && said.capacity().stream().anyMatch(capacity -> own.speaker().equals(capacity.body()));
  }

  /**
   * "He said, we must oppose sanctions": who says "we" does it himself, and where nothing else is
   * said, that is the whole statement.
   */
  void speakForOneself(Roles roles, Span words) {
    Scene scene = roles.scene();
    Draft saying = book.lastSaid(scene.index());
    String content = book.text(scene, words);
    if (saying == null
        || roles.telling().modality() == Modality.DENIED
        || !(saying.fact() instanceof Fact.Statement said)
        || !said.content().contains(content)) {
      return;
    }
    Fact.Statement own =
        inVoiceOf(
            said,
            Roles.constant(Fact.Statement.Act.class, roles.set("act"), said.act()),
            content,
            topics.of(scene, words, said.speaker()));
    Draft joined =
        new Draft(
            own,
            saying.modality(),
            saying.attribution(),
            saying.evidence(),
            roles.match().rule().id());
    if (isWhole(said, own)) {
      book.replace(saying, joined);
      book.remember(scene, joined);
    } else {
      book.add(joined);
    }
  }

  /** What the speaker of a statement does in saying it. */
  private static Fact.Statement inVoiceOf(
      Fact.Statement said, Fact.Statement.Act act, String content, List<Entity> about) {
    return new Fact.Statement(
        said.speaker(), said.capacity(), act, content, about, said.addressee(), said.date());
  }

  /** Whether one statement says hardly more than another: "China firmly rejects" and what. */
  private static boolean isWhole(Fact.Statement said, Fact.Statement own) {
    return said.content().length() - own.content().length() <= HARDLY_MORE;
  }
}
