package org.chancery.reader.claim;

import java.util.List;
import org.chancery.model.Attribution;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.rule.Match;
import org.jspecify.annotations.Nullable;

/** Drafts the statements of a dispatch, and tells what of its sentences is somebody's speech. */
final class Statements {

  private final DraftBook book;
  private final Discourse discourse;
  private final Topics topics;
  private final Voices voices;

  /** The issuer of the last document that the dispatch named, for "the press release". */
  private Attribution.@Nullable Document lastDocument;

  Statements(DraftBook book, Discourse discourse, Topics topics, Voices voices) {
    this.book = book;
    this.discourse = discourse;
    this.topics = topics;
    this.voices = voices;
  }

  /** Drafts the statements of the next sentence. */
  Speeches draft(Scene scene) {
    Speeches speeches = new Speeches(scene);
    accordingTo(scene, speeches);
    for (Match match : scene.matches()) {
      if (isStatement(match)) {
        statement(scene, match, speeches);
      }
    }
    return speeches;
  }

  static boolean isStatement(Match match) {
    return match.rule().type().equals("statement");
  }

  /** "According to a press release issued by the ministry": the whole sentence is the paper's. */
  private void accordingTo(Scene scene, Speeches speeches) {
    for (Mention mention : scene.mentions()) {
      boolean according = isAccordingTo(scene, mention);
      if (mention instanceof Mention.DocumentName document) {
        Attribution.Document named = named(document);
        if (named != null) {
          lastDocument = named;
          if (according) {
            speeches.add(scene.whole(), named);
          }
        }
      } else if (according) {
        discourse.resolve(scene, mention, Roles.ANYONE, List.of()).stream()
            .findFirst()
            .ifPresent(speaker -> speeches.add(scene.whole(), new Attribution.Speaker(speaker)));
      }
    }
  }

  private static boolean isAccordingTo(Scene scene, Mention mention) {
    int before = mention.first() - 1;
    while (before > 0 && scene.sentence().token(before).is("the", "a", "an", "its", "their")) {
      before--;
    }
    return before >= 1
        && scene.sentence().token(before).is("to")
        && scene.sentence().token(before - 1).is("according");
  }

  /** A document with its issuer; one without is the last that was named. */
  private Attribution.@Nullable Document named(Mention.DocumentName document) {
    if (document.issuer() != null) {
      return new Attribution.Document(document.document(), document.issuer());
    }
    return lastDocument != null && lastDocument.document().endsWith(document.document())
        ? lastDocument
        : null;
  }

  private void statement(Scene scene, Match match, Speeches speeches) {
    Telling telling =
        new Telling(
            Modalities.of(scene.graph(), match.trigger()), speeches.chainAt(match.trigger()));
    Roles roles = new Roles(scene, match, discourse, telling, book.day());
    Mention.DocumentName source = roles.mention("speaker", Mention.DocumentName.class);
    List<Entity> speakers = roles.entities("speaker", Roles.ANYONE);
    Span content = new ReportedWords(roles).content();
    if (content == null) {
      book.drop(roles, "what is said cannot be told");
      return;
    }
    Mention.DocumentName document = roles.mention("document", Mention.DocumentName.class);
    if (speakers.isEmpty() && roles.set("voice") != null) {
      voices.speakForOneself(roles, content);
    } else if (speakers.isEmpty()) {
      Attribution.Document paper = source == null ? null : named(source);
      if (paper == null) {
        book.drop(roles, "who says it cannot be told");
      } else {
        speeches.add(content, paper);
      }
    } else if (document != null && speakers.getFirst().kind() != EntityKind.PERSON) {
      lastDocument = new Attribution.Document(document.document(), speakers.getFirst());
      speeches.add(content, lastDocument);
    } else {
      speeches.add(content, new Attribution.Speaker(speakers.getFirst()));
      said(roles, speakers, content);
    }
  }

  private void said(Roles roles, List<Entity> speakers, Span content) {
    Scene scene = roles.scene();
    roles.include(content);
    Fact.Statement.Act act =
        Roles.constant(Fact.Statement.Act.class, roles.set("act"), Fact.Statement.Act.SAY);
    Entity addressee = roles.entity("addressee", Roles.ANYONE);
    Telling telling =
        roles.telling().isPlanned() ? roles.telling().as(Modality.ASSERTED) : roles.telling();
    for (Entity speaker : speakers) {
      Fact.Statement statement =
          new Fact.Statement(
              speaker,
              discourse.capacities(speaker),
              act,
              book.text(scene, content),
              topics.of(scene, content, speaker),
              addressee,
              roles.date("date"));
      book.remember(scene, book.draft(Grounds.matched(roles), statement, telling));
    }
  }
}
