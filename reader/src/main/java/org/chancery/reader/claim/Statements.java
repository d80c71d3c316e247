package org.chancery.reader.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.model.Attribution;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.reader.rule.Match;
import org.jspecify.annotations.Nullable;

/** Drafts the statements of a dispatch, and tells what of its sentences is somebody's speech. */
final class Statements {

  private final DraftBook book;
  private final Discourse discourse;
  private final Topics topics;
  private final Voices voices;
  private final Quotations quotations;
  private final Speakers speakers;
  private final SpeechActs acts;
  private final Papers papers;
  private final Addressees addressees;
  private final EventDays days;

  /** Who speaks in each quotation. */
  private final Map<Integer, Draft> quoted = new HashMap<>();

  private final List<Said> bySelf = new ArrayList<>();

  Statements(
      DraftBook book,
      Discourse discourse,
      Topics topics,
      Voices voices,
      Quotations quotations,
      EventDays days) {
    this.book = book;
    this.days = days;
    this.discourse = discourse;
    this.topics = topics;
    this.voices = voices;
    this.quotations = quotations;
    this.speakers = new Speakers(book, discourse, quotations);
    this.acts = new SpeechActs(discourse);
    this.papers = new Papers(discourse);
    this.addressees = new Addressees(book, discourse);
  }

  /** What a verb of saying says, and who says it. */
  private record Said(Roles roles, Speaker speaker, Span content) {

    boolean isWholly() {
      return "whole".equals(roles.set("content"));
    }

    /** What of it is speech: a verb of thanking is the outlet's own word. */
    Span speech() {
      int verb = roles.scene().last(roles.match().trigger());
      return isWholly() && content.last() > verb ? new Span(verb + 1, content.last()) : content;
    }

    /**
     * "..., he recalled, and is expected to": what goes on behind a tag between commas, or null.
     */
    @Nullable Span more() {
      Scene scene = roles.scene();
      int tag = Math.max(scene.last(roles.match().trigger()), speaker.words().last());
      boolean goesOn =
          content.last() < scene.first(roles.match().trigger())
              && tag + 3 <= scene.lastWord()
              && scene.sentence().token(tag + 1).is(",")
              && scene.sentence().token(tag + 2).is("and", "but", "while", "which", "who");
      return goesOn ? new Span(tag + 2, scene.lastWord()) : null;
    }
  }

  /** Drafts the statements of the next sentence. */
  Speeches draft(Scene scene) {
    Speeches speeches = new Speeches(scene);
    List<Said> said = said(scene);
    for (Said each : said) {
      Attribution voice = voice(each);
      if (voice != null) {
        speeches.add(each.speech(), voice);
        papers.remember(scene, voice);
        Span more = each.more();
        if (more != null) {
          speeches.add(more, voice);
        }
      }
    }
    papers.accordingTo(scene, speeches);
    said.forEach(each -> draft(each, speeches));
    if (said.isEmpty()) {
      sourced(scene);
    }
    return speeches;
  }

  static boolean isStatement(Match match) {
    return match.rule().type().equals("statement");
  }

  /** Who says something in a quotation, as far as a verb of saying tells, or null. */
  @Nullable Draft quotedIn(int quotation) {
    return quoted.get(quotation);
  }

  // ---------------------------------------------------------------- finding

  /** What is said in a sentence, once for each verb. */
  private List<Said> said(Scene scene) {
    List<Match> matches =
        scene.matches().stream()
            .filter(Statements::isStatement)
            .sorted(Comparator.comparingInt(match -> scene.first(match.trigger())))
            .toList();
    SpeechEnds ends = new SpeechEnds(scene, quotations, matches);
    List<Said> found = new ArrayList<>();
    Speaker before = null;
    int verb = -1;
    for (Match match : matches) {
      if (scene.first(match.trigger()) == verb) {
        continue;
      }
      Said each = said(scene, match, before, ends);
      if (each != null) {
        verb = scene.first(match.trigger());
        before = each.speaker().who().isEmpty() ? before : each.speaker();
        if (each.speaker().own()) {
          bySelf.add(each);
        } else {
          found.add(each);
        }
      }
    }
    found.removeIf(each -> found.stream().anyMatch(other -> isIdle(each, other)));
    return found;
  }

  /**
   * Whether a statement within another one says nothing of its own: what is denied was not said,
   * and "the ministry said that France regrets it" is one statement.
   */
  private static boolean isIdle(Said inner, Said outer) {
    int verb = inner.roles().scene().first(inner.roles().match().trigger());
    if (inner.equals(outer) || !outer.speech().contains(verb)) {
      return false;
    }
    boolean body =
        inner.speaker().who().stream().allMatch(who -> Roles.STATE_OR_BODY.contains(who.kind()));
    return "deny".equals(outer.roles().set("act"))
        || (body && "say".equals(inner.roles().set("act")));
  }

  private @Nullable Said said(Scene scene, Match match, @Nullable Speaker before, SpeechEnds ends) {
    Modality modality =
        SpeechForms.isDenied(scene, match.trigger()) ? Modality.DENIED : Modality.ASSERTED;
    boolean carried = SpeechForms.isCarried(scene, match.trigger());
    if (!SpeechForms.isStating(scene, match.trigger()) && !carried) {
      return null;
    }
    Telling telling = new Telling(carried ? Modality.ASSERTED : modality, List.of());
    Roles roles = new Roles(scene, match, discourse, telling, book.day());
    Speaker speaker = speakers.of(scene, match, before);
    if (speaker == null) {
      book.drop(roles, "who says it cannot be told");
      return null;
    }
    roles.include(speaker.words());
    Span content = new SaidWords(roles, quotations, speaker, ends).content();
    if (content == null || content.contains(speaker.words().first())) {
      book.drop(roles, "what is said cannot be told");
      return null;
    }
    return new Said(roles, speaker, content);
  }

  // ---------------------------------------------------------------- drafting

  /** In whose voice the words of a statement stand. */
  private @Nullable Attribution voice(Said said) {
    Attribution paper = papers.of(said.roles(), said.speaker(), said.content());
    boolean body =
        said.speaker().who().isEmpty()
            || said.speaker().who().getFirst().kind() != EntityKind.PERSON;
    if (paper != null && body) {
      return paper;
    }
    if (isAgencyReport(said)) {
      return new Attribution.Source(said.speaker().who().getFirst().name());
    }
    return said.speaker().who().isEmpty()
        ? null
        : new Attribution.Speaker(said.speaker().who().getFirst());
  }

  private void draft(Said said, Speeches speeches) {
    Roles roles = said.roles();
    if (isAgencyReport(said)) {
      return;
    }
    Attribution.Document paper = papers.of(roles, said.speaker(), said.content());
    List<Entity> who = said.speaker().who();
    if (who.isEmpty()) {
      // "said a press release" tells whose word the rest is; a communiqué that condemns speaks.
      boolean plain = "say".equals(roles.set("act"));
      who = paper == null || paper.issuer() == null || plain ? List.of() : List.of(paper.issuer());
    }
    List<Attribution> chain = new ArrayList<>(speeches.chainAt(roles.match().trigger()));
    Attribution told = papers.toldTo(roles, book.source());
    if (told != null && !chain.contains(told)) {
      chain.add(0, told);
    }
    if (paper != null && !chain.contains(paper)) {
      chain.add(paper);
    }
    for (Entity speaker : who) {
      if (chain.isEmpty()) {
        papers.readoutOf(roles.scene(), speaker).ifPresent(chain::add);
      }
      Fact.Statement.Act act = acts.of(roles, said.content(), speaker);
      if (act != null) {
        draft(said, speaker, act, new Telling(Modality.ASSERTED, others(chain, speaker)));
      }
    }
  }

  /** What somebody says needs nobody's word but that of others. */
  private static List<Attribution> others(List<Attribution> chain, Entity speaker) {
    return chain.stream().filter(link -> !link.equals(new Attribution.Speaker(speaker))).toList();
  }

  /** "The News Agency of Nigeria reports that ...": the outlet tells whence it has it. */
  private static boolean isAgencyReport(Said said) {
    return said.roles().match().trigger().lemma().equals("report")
        && said.speaker().who().stream().anyMatch(who -> who.name().matches("(?i).*news agency.*"));
  }

  private void draft(Said said, Entity speaker, Fact.Statement.Act act, Telling telling) {
    Roles roles = said.roles();
    Scene scene = roles.scene();
    roles.include(said.content());
    Fact.Statement statement =
        new Fact.Statement(
            speaker,
            discourse.capacities(speaker),
            act,
            book.text(scene, said.content()),
            topics.of(scene, said.content(), speaker),
            addressees.of(roles, speaker, said.content()),
            days.of(scene, roles.match().trigger(), said.content()));
    Draft draft = book.draft(Grounds.matched(roles), statement, telling);
    book.remember(scene, draft);
    int quotation = quotations.at(scene, said.content().last());
    if (quotation != 0) {
      quoted.putIfAbsent(quotation, draft);
    }
  }

  /** "According to a diplomat, ...": where nobody else says anything, the source says it. */
  private void sourced(Scene scene) {
    Papers.Sourced sourced = papers.sourced(scene);
    if (sourced == null) {
      return;
    }
    Fact.Statement statement =
        new Fact.Statement(
            sourced.speaker(),
            discourse.capacities(sourced.speaker()),
            Fact.Statement.Act.SAY,
            book.text(scene, sourced.words()),
            topics.of(scene, sourced.words(), sourced.speaker()),
            null,
            null);
    Grounds grounds = new Grounds(scene, scene.whole(), "statement.according-to");
    book.remember(scene, book.draft(grounds, statement, Telling.PLAINLY));
  }

  SpeechActs acts() {
    return acts;
  }

  /** What "we" and "I" do in words that somebody says, once it is known who says them. */
  void speakForThemselves() {
    bySelf.stream()
        .filter(said -> !"say".equals(said.roles().set("act")))
        .forEach(said -> voices.speakForOneself(said.roles(), said.content()));
  }
}
