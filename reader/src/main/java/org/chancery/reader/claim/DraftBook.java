package org.chancery.reader.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.model.Attribution;
import org.chancery.model.Date;
import org.chancery.model.Dispatch;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.time.Direction;
import org.jspecify.annotations.Nullable;

/** The drafts of one dispatch, and what everybody who writes one needs to know of it. */
final class DraftBook {

  /** How many days before the dispatch an event may lie of which it speaks as news. */
  private static final int NEWS = 15;

  private final Dispatch dispatch;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();
  private final List<Runnable> deferred = new ArrayList<>();

  /** The last statement of each sentence that has one. */
  private final Map<Integer, Draft> lastSaid = new HashMap<>();

  DraftBook(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** Everything drafted so far, nothing merged yet. */
  List<Draft> drafts() {
    return List.copyOf(drafts);
  }

  /** Why some matches became no claim, a sentence each. */
  List<String> dropped() {
    return List.copyOf(dropped);
  }

  // ---------------------------------------------------------------- writing

  /** Drafts what a match tells, in the way in which the match is told. */
  void draft(Roles roles, Fact fact) {
    draft(roles, fact, roles.telling());
  }

  void draft(Roles roles, Fact fact, Telling telling) {
    draft(Grounds.matched(roles), fact, telling);
  }

  /** Drafts what the outlet tells plainly. */
  void draft(Grounds grounds, Fact fact) {
    draft(grounds, fact, Telling.PLAINLY);
  }

  Draft draft(Grounds grounds, Fact fact, Telling telling) {
    List<Attribution> attribution = new ArrayList<>();
    attribution.add(new Attribution.Source(dispatch.source()));
    attribution.addAll(telling.chain());
    Modality modality =
        isAhead(fact) && telling.isAsserted() ? Modality.PLANNED : telling.modality();
    Draft draft =
        new Draft(fact, modality, attribution, List.of(evidence(grounds)), grounds.rule());
    drafts.add(draft);
    return draft;
  }

  /**
   * Whether something begins or takes place only after the dispatch: what is said of it in the
   * present is a plan. Whoever is appointed to begin later is appointed all the same.
   */
  private boolean isAhead(Fact fact) {
    Date first =
        switch (fact) {
          case Fact.Presidency presidency -> presidency.start();
          case Fact.Membership membership -> membership.start();
          case Fact.Meeting meeting -> meeting.date();
          case Fact.Visit visit -> visit.start();
          case Fact.Sanction sanction -> sanction.date();
          default -> null;
        };
    return first != null
        && first.earliest().filter(day -> day.isAfter(dispatch.date())).isPresent();
  }

  private Evidence evidence(Grounds grounds) {
    return Evidence.of(
        dispatch.text(),
        grounds.scene().sentence().token(grounds.words().first()).from(),
        grounds.scene().sentence().token(grounds.words().last()).to());
  }

  void add(Draft draft) {
    drafts.add(draft);
  }

  void replace(Draft draft, Draft better) {
    drafts.set(drafts.indexOf(draft), better);
  }

  void remove(Draft draft) {
    drafts.remove(draft);
  }

  void drop(Roles roles, String why) {
    drop(roles.scene(), roles.match().rule().id(), why);
  }

  void drop(Scene scene, String rule, String why) {
    dropped.add("%s: %s, in: %s".formatted(rule, why, onOneLine(text(scene, scene.whole()))));
  }

  /** Leaves to the end what needs to know of offices that are named further down. */
  void defer(Runnable work) {
    deferred.add(work);
  }

  void doDeferred() {
    List.copyOf(deferred).forEach(Runnable::run);
  }

  // ---------------------------------------------------------------- statements

  /** The last statement drafted from the how manieth sentence, or null. */
  @Nullable Draft lastSaid(int sentence) {
    return lastSaid.get(sentence);
  }

  void remember(Scene scene, Draft statement) {
    lastSaid.put(scene.index(), statement);
  }

  // ---------------------------------------------------------------- days and words

  /** The day of the dispatch, to reckon with. */
  LocalDate day() {
    return dispatch.date();
  }

  /** The outlet. */
  String source() {
    return dispatch.source();
  }

  /** What is told as a fact of a day to come is a plan: "the treaty enters into force on 1 May". */
  Telling asOf(@Nullable Date date, Telling telling) {
    boolean coming =
        date != null && date.earliest().map(first -> first.isAfter(day())).orElse(false);
    return coming && telling.isAsserted() ? telling.as(Modality.PLANNED) : telling;
  }

  /** The day of the dispatch, to put into a claim. */
  Date today() {
    return Date.of(dispatch.date());
  }

  /** The day of which a sentence speaks, where it names one; else the dispatch's own. */
  Date eventDay(Scene scene) {
    return scene.mentions().stream()
        .filter(Mention.Time.class::isInstance)
        .map(time -> ((Mention.Time) time).expression().resolve(day(), Direction.PAST))
        .filter(date -> date.isDay() && !date.day().orElseThrow().isAfter(day()))
        .filter(date -> date.day().orElseThrow().isAfter(day().minusDays(NEWS)))
        .findFirst()
        .orElseGet(this::today);
  }

  String text(Scene scene, Span words) {
    return words.text(scene.sentence(), dispatch.text());
  }

  static String onOneLine(String words) {
    return words.replaceAll("\\s+", " ");
  }
}
