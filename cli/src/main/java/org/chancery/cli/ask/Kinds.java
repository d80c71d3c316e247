package org.chancery.cli.ask;

import static org.chancery.cli.ask.Form.any;
import static org.chancery.cli.ask.Form.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.cli.ask.Form.Parts;
import org.chancery.cli.ask.Question.About;
import org.chancery.cli.ask.Question.Belongs;
import org.chancery.cli.ask.Question.Changed;
import org.chancery.cli.ask.Question.Gatherings;
import org.chancery.cli.ask.Question.Gatherings.Which;
import org.chancery.cli.ask.Question.Holder;
import org.chancery.cli.ask.Question.HowMany;
import org.chancery.cli.ask.Question.Learnt;
import org.chancery.cli.ask.Question.Meetings;
import org.chancery.cli.ask.Question.Members;
import org.chancery.cli.ask.Question.Memberships;
import org.chancery.cli.ask.Question.Neighbour;
import org.chancery.cli.ask.Question.Offices;
import org.chancery.cli.ask.Question.Presides;
import org.chancery.cli.ask.Question.Shared;
import org.chancery.cli.ask.Question.Statements;
import org.chancery.model.EntityKind;

/** Every kind of question with its forms; earlier ones go first where a sentence fits several. */
final class Kinds {
  private static final String BE = "(?:is|are|was|were|has been|have been|had been|has|have|had)";
  private static final String DO = "(?:do|does|did|has|have|had)";
  private static final String WHICH = "(?:which|what)";
  private static final String STATES = "(?:states?|countr(?:y|ies)|nations?|governments?)";
  private static final String ORGANISATIONS =
      "(?:(?:international|intergovernmental|regional)"
          + " )?(?:organi[sz]ations?|bodies|body|blocs?|groups?|groupings?|alliances?|clubs?|unions?)";
  private static final String MEET =
      "(?:meet|meets|met|speak|spoke|spoken|talk|talked|confer|conferred|hold talks|held talks)(?:"
          + " (?:with|to))?";
  private static final String SAY =
      "(?:say|said|state|stated|declare|declared|claim|claimed|urge|urged|announce|announced|demand|demanded|propose|proposed|pledge|pledged|promise|promised|warn|warned|think|tell|told)";
  private static final String ABOUT = "(?:about|on|regarding|concerning|of)";

  private final Posts posts;
  private final Titles titles;

  private Kinds(Titles titles) {
    this.titles = titles;
    this.posts = new Posts(titles);
  }

  static List<Kind> all(Titles titles) {
    Kinds kinds = new Kinds(titles);
    return List.of(
        kinds.neighbours(),
        kinds.shared(),
        kinds.howMany(),
        kinds.presides(),
        kinds.gatherings(),
        kinds.founded(),
        kinds.seat(),
        kinds.learnt(),
        kinds.changed(),
        kinds.joined(),
        kinds.memberships(),
        kinds.belongs(),
        kinds.members(),
        kinds.meetings(),
        kinds.statements(),
        kinds.holders(),
        kinds.offices(),
        kinds.about());
  }

  private Kind holders() {
    return new Kind(
        "Who was Secretary-General of the SCO on 30 December 2021?",
        List.of(
            any("who " + BE + " {post}", this::holder),
            any(
                "who (?:all )?" + DO + " (?:been|served as|worked as|acted as) {post}",
                this::holder),
            any("who (?:serves|served|works|worked|acts|acted|sits|sat) as {post}", this::holder),
            any(
                "who (?:holds|held|has|had|occupies|occupied|fills|filled) the"
                    + " (?:office|post|position|job|role|function) of {post}",
                this::holder),
            any("(?:what " + BE + " )?(?:the )?name (?:of )?(?:the )?{post}", this::holder),
            any(BE + " {holding}", this::holderOrNot),
            any("(?!(?:who|whom|what|which|when|where|how|since)\\b)(?:the )?{post}", this::holder),
            any(
                "who (?:heads|headed|leads|led|runs|ran|directs|directed) {org}",
                parts ->
                    titles.headOf(parts.get("org")).stream()
                        .map(title ->
                            new Holder(
                                title,
                                parts.get("org"),
                                parts.when(),
                                parts.says("headed|led|ran|directed"))))));
  }

  /** "Who was …" without a time asks for all of them. */
  private Stream<Question> holder(Parts parts) {
    boolean former = parts.get("post").matches("(?i)(?:former|previous|past|ex-?).*");
    boolean ever =
        former
            || (parts.when() instanceof When.Untold
                && parts.says("was|were|has been|have been|had been|served|held|had|worked|acted"));
    String phrase = parts.get("post").replaceFirst("(?i)^(?:(?:former|previous|past) |ex[- ])", "");
    return posts.in(phrase).map(post -> new Holder(post.office(), post.body(), parts.when(), ever));
  }

  /** "Is she the …" is answered by who is. */
  private Stream<Question> holderOrNot(Parts parts) {
    return posts
        .held(parts.get("holding"))
        .map(holding ->
            new Holder(holding.post().office(), holding.post().body(), parts.when(), false));
  }

  private Kind members() {
    return new Kind(
        "Which states were members of the SCO in 2018?",
        List.of(
            form(
                "(?:who|"
                    + WHICH
                    + "(?: "
                    + STATES
                    + ")?) (?:all )?"
                    + BE
                    + " (?:an? |the )?{status} (?:of|in|at|to) {org}",
                Kinds::membersOf),
            form(
                WHICH
                    + " {status} (?:"
                    + DO
                    + " {org} (?:have|had)|"
                    + BE
                    + " (?:there )?(?:in|of) (?:the )?(?<org2>\\S.*?))",
                Kinds::membersOfEither),
            form(
                "(?:who|" + WHICH + " " + STATES + ") (?:belongs?|belonged) to {org}",
                Kinds::anyMembers),
            form(
                "(?:who|" + WHICH + " " + STATES + ") " + BE + " (?:in|part of) {org}",
                Kinds::anyMembers),
            form(
                "(?:list|name|show|give)(?: (?:me|us))?(?: all)?(?: (?:of|the))* {status} (?:of|in)"
                    + " {org}",
                Kinds::membersOf),
            form(
                "(?:list|name|show|give)(?: (?:me|us))?(?: all)?(?: the)* {org} {status}",
                Kinds::membersOf),
            form("(?:who " + BE + " )?{org}(?:'s|') {status}", Kinds::membersOf),
            form("who " + BE + " {org} {status}", Kinds::membersOf),
            form("(?:the )?{status} of {org}", Kinds::membersOf),
            form(
                "(?:who|" + WHICH + " " + STATES + ") (?:make|makes|made) up {org}",
                Kinds::anyMembers)));
  }

  private static Question membersOf(Parts parts) {
    return new Members(parts.get("org"), Optional.of(parts.status()), parts.when());
  }

  private static Question membersOfEither(Parts parts) {
    String org = parts.matcher().group("org") == null ? "org2" : "org";
    return new Members(parts.get(org), Optional.of(parts.status()), parts.when());
  }

  private static Question anyMembers(Parts parts) {
    return new Members(parts.get("org"), Optional.empty(), parts.when());
  }

  private Kind belongs() {
    return new Kind(
        "Is India a member of the SCO?",
        List.of(
            form(
                BE
                    + " {member} (?:already |still |yet |ever )?(?:been )?(?:an? |the )?{status}"
                    + " (?:of|in|at|to) {org}",
                Kinds::belongsAs),
            form(
                BE
                    + " {member} (?:already |still |ever )?(?:been )?(?:in|part of|inside|within)"
                    + " {org}",
                Kinds::belongsAtAll),
            form(
                DO + " {member} (?:still |ever )?(?:belong|belonged) to {org}",
                Kinds::belongsAtAll),
            form(
                "what "
                    + BE
                    + " {member}(?:'s|') (?:status|standing|membership) (?:in|at|with) {org}",
                Kinds::belongsAtAll),
            form(
                "what status " + DO + " {member} (?:have|had|hold|held) (?:in|at|with) {org}",
                Kinds::belongsAtAll)));
  }

  private Kind joined() {
    String start = "(?:join|joined|enter|entered|accede to|acceded to|become part of)";
    String end = "(?:leave|left|quit|exit|exited|withdraw from|withdrew from|withdrawn from)";
    return new Kind(
        "When did India join the SCO?",
        List.of(
            form(
                "(?:when|(?:in|on) (?:which|what) (?:year|month|day|date)|how long ago) "
                    + DO
                    + " {member} (?:"
                    + start
                    + "|"
                    + end
                    + ") {org}",
                Kinds::belongsAtAll),
            form(
                "(?:when|(?:in|on) (?:which|what) (?:year|month|day|date)) "
                    + DO
                    + " {member} (?:become|became|cease to be|stop being|be made) (?:an? )?{status}"
                    + " (?:of|in|at|to) {org}",
                Kinds::belongsAs),
            form(
                "(?:since|until|from|till) when "
                    + BE
                    + " {member} (?:been )?(?:an? )?{status} (?:of|in|at|to) {org}",
                Kinds::belongsAs),
            form(
                "(?:since|until|from|till) when " + BE + " {member} (?:been )?(?:in|part of) {org}",
                Kinds::belongsAtAll),
            form(
                "(?:since|until|from|till) when " + DO + " {member} (?:belong|belonged) to {org}",
                Kinds::belongsAtAll),
            form(
                "(?:for )?how long "
                    + BE
                    + " {member} (?:been )?(?:an? )?{status} (?:of|in|at|to) {org}",
                Kinds::belongsAs),
            form(
                "(?:for )?how long " + BE + " {member} (?:been )?(?:in|part of) {org}",
                Kinds::belongsAtAll),
            form(
                "when was {member} (?:admitted to|accepted into|expelled from|suspended from)"
                    + " {org}",
                Kinds::belongsAtAll),
            form("when was {member} (?:an? )?{status} (?:of|in) {org}", Kinds::belongsAs),
            form(
                DO + " {member} (?:ever |already )?(?:" + start + "|" + end + ") {org}",
                Kinds::belongsAtAll)));
  }

  private static Question belongsAs(Parts parts) {
    return new Belongs(
        parts.get("member"), parts.get("org"), Optional.of(parts.status()), parts.when());
  }

  private static Question belongsAtAll(Parts parts) {
    return new Belongs(parts.get("member"), parts.get("org"), Optional.empty(), parts.when());
  }

  private Kind memberships() {
    return new Kind(
        "Which organisations is India in?",
        List.of(
            form(
                WHICH + " " + ORGANISATIONS + " " + BE + " {member} (?:an? )?{status} (?:of|in)",
                Kinds::membershipsAs),
            form(
                WHICH + " " + ORGANISATIONS + " " + BE + " {member} (?:in|part of)",
                Kinds::anyMemberships),
            form(
                WHICH + " " + ORGANISATIONS + " " + DO + " {member} (?:belong|belonged) to",
                Kinds::anyMemberships),
            form(
                WHICH + " " + ORGANISATIONS + " " + DO + " {member} (?:join|joined)",
                Kinds::anyMemberships),
            form(
                "(?:of|in) "
                    + WHICH
                    + " "
                    + ORGANISATIONS
                    + " "
                    + BE
                    + " {member} (?:an? )?{status}",
                Kinds::membershipsAs),
            form(
                "in " + WHICH + " " + ORGANISATIONS + " " + BE + " {member}",
                Kinds::anyMemberships),
            form(
                "to " + WHICH + " " + ORGANISATIONS + " " + DO + " {member} (?:belong|belonged)",
                Kinds::anyMemberships),
            form(
                "(?:what|which ones) " + BE + " {member} (?:an? )?{status} (?:of|in)",
                Kinds::membershipsAs),
            form("what " + DO + " {member} (?:belong|belonged) to", Kinds::anyMemberships),
            form(
                WHICH + " memberships " + DO + " {member} (?:have|had|hold|held)",
                Kinds::anyMemberships),
            form(
                "(?:list|name|show)(?: (?:me|us))?(?: all)?(?: the)? (?:memberships|"
                    + ORGANISATIONS
                    + ") of {member}",
                Kinds::anyMemberships),
            form("(?:what " + BE + " )?{member}(?:'s|') memberships", Kinds::anyMemberships)));
  }

  private static Question membershipsAs(Parts parts) {
    return new Memberships(parts.get("member"), Optional.of(parts.status()), parts.when());
  }

  private static Question anyMemberships(Parts parts) {
    return new Memberships(parts.get("member"), Optional.empty(), parts.when());
  }

  private Kind howMany() {
    String states = "how many " + STATES;
    return new Kind(
        "How many members does the SCO have?",
        List.of(
            form(
                "how many {status} " + DO + " {org} (?:have|had|count|comprise|number)",
                Kinds::number),
            form("how many {status} (?:are|were) (?:there )?(?:in|of|at) {org}", Kinds::number),
            form("how many {status} (?:of|in) {org} (?:are|were) there", Kinds::number),
            form(states + " (?:are|were|have been) {status} (?:of|in) {org}", Kinds::number),
            form(states + " (?:belong|belonged) to {org}", Kinds::numberOfMembers),
            form(states + " (?:are|were) (?:there )?(?:in|part of) {org}", Kinds::numberOfMembers),
            form(
                states + " " + DO + " {org} (?:have|had|comprise|comprised)",
                Kinds::numberOfMembers),
            form("(?:what " + BE + " )?(?:the )?number of {status} (?:of|in) {org}", Kinds::number),
            form("how (?:large|big) " + BE + " {org}", Kinds::numberOfMembers),
            form(
                "how many " + ORGANISATIONS + " " + DO + " {member} (?:belong|belonged) to",
                Kinds::anyMemberships),
            form(
                "how many " + ORGANISATIONS + " " + BE + " {member} (?:an? )?{status} (?:of|in)",
                Kinds::membershipsAs)));
  }

  private static Question number(Parts parts) {
    return new HowMany(parts.get("org"), parts.status(), parts.when());
  }

  private static Question numberOfMembers(Parts parts) {
    return new HowMany(parts.get("org"), "member", parts.when());
  }

  private Kind presides() {
    String who = "(?:who|" + WHICH + " " + STATES + ")";
    String presidency =
        "(?:(?:rotating|annual|six-month)"
            + " )?(?:presidency|chairmanship|chairpersonship|chairship|chair)";
    return new Kind(
        "Who presides over the SCO, and who is next?",
        List.of(
            form(
                who
                    + " (?:is |was |will )?(?:presides?|presided|presiding|preside) over {org}(?:"
                    + " next)?(?:,? and who is next)?",
                Kinds::presiding),
            form(
                who
                    + " (?:is |was |will )?(?:chairs?|chaired|chairing) {org}(?: next)?(?:,? and"
                    + " who is next)?",
                Kinds::presiding),
            form(
                who
                    + " (?:currently )?(?:holds?|held|has|had|will hold|will have|takes over|took"
                    + " over|assumes|assumed|will take over|will assume|will get|gets) (?:the"
                    + " )?(?:next )?"
                    + presidency
                    + " of {org}(?: next)?(?:,? and who is next)?",
                Kinds::presiding),
            form(
                who
                    + " (?:holds?|held|has|had|will hold|will have|takes over|took"
                    + " over|assumes|assumed|will take over|will assume) (?:the )?(?:next"
                    + " )?{org}(?:'s|')? "
                    + presidency
                    + "(?: next)?",
                Kinds::presiding),
            form(
                "who(?:se turn)? "
                    + BE
                    + " (?:it )?(?:the )?next (?:to |who will |that will )?(?:preside"
                    + " over|presiding over|chair|hold the "
                    + presidency
                    + " of|take over the "
                    + presidency
                    + " of|in the "
                    + presidency
                    + " of|for the "
                    + presidency
                    + " of) {org}",
                Kinds::presiding),
            form(
                "who will (?:be the next to )?(?:preside over|chair) {org}(?: next)?",
                Kinds::presiding),
            form("(?:who is in|whose is) (?:the )?" + presidency + " of {org}", Kinds::presiding),
            form("(?:the )?" + presidency + " of {org}", Kinds::presiding),
            form(
                "when does (?:the )?"
                    + presidency
                    + " of {org} (?:end|change|rotate|pass on|change hands)",
                Kinds::presiding)));
  }

  private static Question presiding(Parts parts) {
    return new Presides(parts.get("org"), parts.when());
  }

  private Kind gatherings() {
    String ask =
        "(?:where|when|where and when|when and where|in (?:which|what) (?:city|place|country)|on"
            + " (?:which|what) (?:day|date))";
    String which =
        "(?<which>next|coming|upcoming|forthcoming|last|latest|most recent|previous|past)";
    String held =
        "(?: (?:be |being |been )?(?:held|hosted|take place|took place|taken"
            + " place|happen|happening|planned|scheduled|due|convene|convened))?";
    String will = "(?:is|was|were|are|will|did|does|do|has|have)";
    return new Kind(
        "Where and when is the next SCO summit?",
        List.of(
            form(
                ask + " " + will + " (?:the )?" + which + " {level} of {org}" + held,
                Kinds::gathering),
            form(
                ask + " " + will + " (?:the )?" + which + " {org}(?:'s|')? {level}" + held,
                Kinds::gathering),
            form(
                ask + " " + will + " {org}(?:'s|') " + which + " {level}" + held, Kinds::gathering),
            form(
                ask + " (?:will|does|do) {org} (?:next )?(?:meet|convene|gather)(?<which> next)?",
                Kinds::nextGathering),
            form(ask + " did {org} (?<which>last )(?:meet|convene|gather)", Kinds::gathering),
            form(ask + " " + will + " {level} of {org}" + held, Kinds::gatheringThen),
            form(
                ask + " " + will + " (?:the )?{org}(?:'s|')? {level}" + held, Kinds::gatheringThen),
            form(
                "who (?:hosts|hosted|is hosting|will host|is to host) (?:the )?"
                    + which
                    + " {level} of {org}",
                Kinds::gathering),
            form(
                "who (?:hosts|hosted|is hosting|will host|is to host) (?:the )?"
                    + which
                    + " {org}(?:'s|')? {level}",
                Kinds::gathering),
            form(
                "who (?:hosts|hosted|is hosting|will host) {level} of {org}", Kinds::gatheringThen),
            form(
                "who (?:hosts|hosted|is hosting|will host) (?:the )?{org}(?:'s|')? {level}",
                Kinds::gatheringThen),
            form(
                "(?:when |where |when and where |where and when )?(?:is |was )?(?:the )?"
                    + which
                    + " {level} of {org}",
                Kinds::gathering),
            form("(?:the )?" + which + " {org} {level}", Kinds::gathering),
            form(
                WHICH + " {level} " + DO + " {org} (?:hold|held|have|had|organise|organize)",
                Kinds::gatheringThen),
            form(
                "(?:list|show|name)(?: (?:me|us))?(?: all)?(?: the)? {level} of {org}",
                Kinds::gatheringThen),
            form(
                "(?:list|show|name)(?: (?:me|us))?(?: all)?(?: the)? {org}(?:'s|')? {level}",
                Kinds::gatheringThen)));
  }

  private static Question gathering(Parts parts) {
    boolean next = parts.get("which").matches("(?i)next|coming|upcoming|forthcoming");
    boolean told = parts.matcher().pattern().namedGroups().containsKey("level");
    return new Gatherings(
        parts.get("org"),
        told ? parts.level() : Optional.empty(),
        next ? Which.NEXT : Which.LAST,
        parts.when());
  }

  private static Question nextGathering(Parts parts) {
    return new Gatherings(parts.get("org"), Optional.empty(), Which.NEXT, parts.when());
  }

  private static Question gatheringThen(Parts parts) {
    return new Gatherings(parts.get("org"), parts.level(), Which.ALL, parts.when());
  }

  private Kind meetings() {
    return new Kind(
        "When did Wang Yi meet Zhang Ming?",
        List.of(
            form(
                "(?:whom|who|which (?:people|persons|leaders|politicians)) "
                    + DO
                    + " {one} (?:last )?"
                    + MEET,
                Kinds::meetingsOf),
            form("(?:with|to) whom " + DO + " {one} (?:last )?" + MEET, Kinds::meetingsOf),
            form(
                "who (?:has |have )?(?:met|spoke|spoken|talked|held talks)(?: with| to)? {one}",
                Kinds::meetingsOf),
            form(
                "(?:when|where|when and where|where and when|how often|how many times|since when) "
                    + DO
                    + " {one} (?:last |ever |first )?"
                    + MEET
                    + " {other}",
                Kinds::meetingsWith),
            any(
                "(?:when|where|when and where|where and when|how often) "
                    + DO
                    + " {both} (?:last |ever |first )?"
                    + MEET,
                parts ->
                    both(parts)
                        .map(it -> new Meetings(it.one(), Optional.of(it.other()), parts.when()))),
            form(DO + " {one} (?:ever |already )?" + MEET + " {other}", Kinds::meetingsWith),
            any(
                DO + " {both} (?:ever |already )?" + MEET,
                parts ->
                    both(parts)
                        .map(it -> new Meetings(it.one(), Optional.of(it.other()), parts.when()))),
            form(
                WHICH
                    + " (?:meetings|talks) "
                    + DO
                    + " {one} (?:have|had|hold|held|attend|attended)(?: with {other})?",
                Kinds::meetingsMaybeWith),
            any(
                "(?:(?:list|show)(?: (?:me|us))?(?: all)?(?: the)? )?(?:meetings|talks)"
                    + " (?:of|between) {both}",
                parts ->
                    both(parts)
                        .map(it -> new Meetings(it.one(), Optional.of(it.other()), parts.when()))),
            form(
                "(?:(?:list|show)(?: (?:me|us))?(?: all)?(?: the)? )?(?:meetings|talks) of {one}(?:"
                    + " with {other})?",
                Kinds::meetingsMaybeWith)));
  }

  private static Question meetingsOf(Parts parts) {
    return new Meetings(parts.get("one"), Optional.empty(), parts.when());
  }

  private static Question meetingsWith(Parts parts) {
    return new Meetings(parts.get("one"), Optional.of(parts.get("other")), parts.when());
  }

  private static Question meetingsMaybeWith(Parts parts) {
    return new Meetings(
        parts.get("one"), Optional.ofNullable(parts.matcher().group("other")), parts.when());
  }

  private Kind statements() {
    return new Kind(
        "What did Wang Yi say about Ukraine?",
        List.of(
            any(
                "what " + DO + " {speaker} (?:ever |recently )?" + SAY + " " + ABOUT + " {topic}",
                Kinds::statementsAbout),
            form(
                "what " + DO + " {speaker} (?:ever |recently )?" + SAY,
                parts ->
                    new Statements(
                        parts.get("speaker"), Optional.empty(), Optional.empty(), parts.when())),
            any(
                DO
                    + " {speaker} (?:ever )?(?:say|said|speak|spoken|comment|commented)(?:"
                    + " anything| something)?(?: up)? "
                    + ABOUT
                    + " {topic}",
                Kinds::statementsAbout),
            any(
                "(?:(?:list|show)(?: (?:me|us))?(?: all)?(?: the)?"
                    + " )?(?:statements|remarks|comments) (?:of|by|from) {speaker} "
                    + ABOUT
                    + " {topic}",
                Kinds::statementsAbout),
            form(
                "(?:(?:list|show)(?: (?:me|us))?(?: all)?(?: the)?"
                    + " )?(?:statements|remarks|comments) (?:of|by|from) {speaker}",
                parts ->
                    new Statements(
                        parts.get("speaker"), Optional.empty(), Optional.empty(), parts.when()))));
  }

  /** What the register does not know by name may still stand in the words. */
  private static Stream<Question> statementsAbout(Parts parts) {
    String speaker = parts.get("speaker");
    Optional<String> topic = Optional.of(parts.get("topic"));
    return Stream.of(
        new Statements(speaker, topic, Optional.empty(), parts.when()),
        new Statements(speaker, Optional.empty(), topic, parts.when()));
  }

  private Kind changed() {
    return new Kind(
        "What changed in the SCO between 1 January 2021 and 30 June 2022?",
        List.of(
            any(
                "what(?: all)? (?:has |have |had )?(?:changed|happened|been happening)(?:"
                    + " (?:in|at|for|to|with|within|around))? {entity}",
                Kinds::changedIn),
            any(
                "what (?:did|has|have) (?:change|changed|happen|happened)"
                    + " (?:in|at|for|to|with|within) {entity}",
                Kinds::changedIn),
            any(
                "what changes (?:were there|have there been|did {entity} see) ?(?:(?:in|at|for)"
                    + " (?:the )?(?<entity2>\\S.*?))?",
                Kinds::changedInEither),
            any("what (?:is|was) new (?:in|at|about|for|with) {entity}", Kinds::changedIn),
            any("how (?:has|did) {entity} changed?", Kinds::changedIn),
            any(
                "(?:who|"
                    + WHICH
                    + " "
                    + STATES
                    + ") (?:has |have |had )?(?:joined|left|quit|entered|acceded to|withdrew from)"
                    + " {entity}",
                Kinds::changedIn),
            any("(?:changes|differences) (?:in|at|of|for) {entity}", Kinds::changedIn)));
  }

  private static Stream<Question> changedIn(Parts parts) {
    return parts.days().map(days -> new Changed(parts.get("entity"), days));
  }

  private static Stream<Question> changedInEither(Parts parts) {
    return Stream.of("entity", "entity2")
        .filter(slot -> parts.matcher().group(slot) != null)
        .limit(1)
        .flatMap(slot -> parts.days().map(days -> new Changed(parts.get(slot), days)));
  }

  private Kind learnt() {
    String we = "(?:we|you|the register)";
    return new Kind(
        "What have we learnt about the SCO since yesterday?",
        List.of(
            any(
                "what (?:have|has|did|had) "
                    + we
                    + " (?:newly )?(?:learn|learnt|learned|find out|found out|hear|heard)(?:"
                    + " (?:about|of) {entity})?",
                Kinds::learntOf),
            any("what " + BE + " newly known (?:about|of) {entity}", Kinds::learntOf),
            any(
                "what (?:has |have )?changed in (?:our|the register's|your) knowledge(?:"
                    + " (?:about|of) {entity})?",
                Kinds::learntOf)));
  }

  private static Stream<Question> learntOf(Parts parts) {
    return parts
        .days()
        .map(days -> new Learnt(Optional.ofNullable(parts.matcher().group("entity")), days));
  }

  private Kind shared() {
    String common =
        "(?:share|shared|have in common|had in common|have jointly|both belong to|both belonged"
            + " to|belong to|belonged to)";
    return new Kind(
        "Which organisations do India and Pakistan share?",
        List.of(
            any(
                "(?:how many|"
                    + WHICH
                    + ") (?:"
                    + ORGANISATIONS
                    + "|memberships) "
                    + DO
                    + " (?:both )?{both} "
                    + common
                    + "(?: together)?",
                Kinds::sharedBy),
            any(
                "(?:how many|"
                    + WHICH
                    + ") (?:"
                    + ORGANISATIONS
                    + "|memberships) "
                    + BE
                    + " (?:shared by|common to) (?:both )?{both}",
                Kinds::sharedBy),
            any(
                "(?:of |in )?"
                    + WHICH
                    + " "
                    + ORGANISATIONS
                    + " (?:are|were|have) (?:both )?{both} (?:both |each )?(?:been )?(?:in|part"
                    + " of|members?(?: (?:of|in))?)(?: together)?",
                Kinds::sharedBy),
            any(
                "to "
                    + WHICH
                    + " "
                    + ORGANISATIONS
                    + " (?:do|did) (?:both )?{both} (?:both )?(?:belong|belonged)",
                Kinds::sharedBy),
            any("where are (?:both )?{both} (?:both )?members", Kinds::sharedBy),
            any(
                "(?:list|show|name)?(?: (?:me|us))?(?: all)? ?(?:the )?(?:shared|joint|common)"
                    + " (?:memberships|"
                    + ORGANISATIONS
                    + ") (?:of|between) {both}",
                Kinds::sharedBy)));
  }

  private static Stream<Question> sharedBy(Parts parts) {
    return both(parts).map(it -> new Shared(it.one(), it.other(), parts.when()));
  }

  /** Two names. */
  private record Two(String one, String other) {}

  private static final Pattern AND = Pattern.compile(",? and (?:the )?", Pattern.CASE_INSENSITIVE);

  /** Names may have an "and" of their own, so each may be the one between them. */
  private static Stream<Two> both(Parts parts) {
    String words = parts.get("both");
    Matcher and = AND.matcher(words);
    List<Two> divisions = new ArrayList<>();
    while (and.find()) {
      divisions.add(new Two(words.substring(0, and.start()), words.substring(and.end())));
    }
    return divisions.stream();
  }

  private Kind neighbours() {
    String as = "(?: (?:as|in the office of) {post})?";
    return new Kind(
        "Who was Zhang Ming's predecessor?",
        List.of(
            any(
                "who(?:m)? " + BE + " {person}(?:'s|') predecessors?" + as,
                parts -> neighbour(parts, true)),
            any(
                "who(?:m)? " + BE + " {person}(?:'s|') successors?" + as,
                parts -> neighbour(parts, false)),
            any(
                "who " + BE + " (?:the )?predecessors? of {person}" + as,
                parts -> neighbour(parts, true)),
            any(
                "who " + BE + " (?:the )?successors? (?:of|to) {person}" + as,
                parts -> neighbour(parts, false)),
            any(
                "who (?:preceded|came before|came ahead of|was before|went before) {person}" + as,
                parts -> neighbour(parts, true)),
            any(
                "who (?:succeeded|succeeds|followed|replaced|took over from|came after|was"
                    + " after|will succeed|will replace) {person}"
                    + as,
                parts -> neighbour(parts, false)),
            any(
                "who(?:m)? (?:did|does|has|will) {person} (?:succeed|replace|follow|take over"
                    + " from|succeeded|replaced)"
                    + as,
                parts -> neighbour(parts, true)),
            any(
                "who(?:m)? (?:did|does|has|will) {person} (?:precede|hand over to|give way to)"
                    + as,
                parts -> neighbour(parts, false)),
            any("who " + BE + " {post} before {person}", parts -> neighbour(parts, true)),
            any("who " + BE + " {post} after {person}", parts -> neighbour(parts, false)),
            any(
                "{person}(?:'s|') (?<side>predecessor|successor)",
                parts -> neighbour(parts, parts.get("side").equalsIgnoreCase("predecessor")))));
  }

  /** Whom somebody succeeded does not depend on a time. */
  private Stream<Question> neighbour(Parts parts, boolean before) {
    if (parts.when().isDuring()) {
      return Stream.empty();
    }
    boolean named =
        parts.matcher().pattern().namedGroups().containsKey("post")
            && parts.matcher().group("post") != null;
    String person = parts.get("person");
    return named
        ? posts.in(parts.get("post")).map(post -> new Neighbour(person, before, Optional.of(post)))
        : Stream.of(new Neighbour(person, before, Optional.empty()));
  }

  private Kind offices() {
    String office = "(?:offices?|posts?|positions?|jobs?|roles?|functions?|titles?)";
    String became =
        "(?:become|became|be|take office as|leave office as|step down as|stop being|cease to"
            + " be|start as|resign as|retire as|get appointed)";
    return new Kind(
        "Which offices has Zhang Ming held?",
        List.of(
            form(
                WHICH
                    + " "
                    + office
                    + " "
                    + DO
                    + " {person} (?:ever )?(?:hold|held|have|had|occupy|occupied|fill|filled)(?: so"
                    + " far)?",
                Kinds::officesOf),
            form(
                "what (?:is|was|are|were) {person}(?:'s|') (?:current |present )?" + office,
                Kinds::officesOf),
            form("what (?:is|was) (?:the )?" + office + " of {person}", Kinds::officesOf),
            any(
                "when (?:did|has|was) {person} " + became + " (?:the |a |an )?{post}",
                this::officesIfTitle),
            any("(?:since|until|from|till) when " + BE + " {holding}", this::officesOfHolder),
            any("(?:for )?how long " + BE + " {holding}", this::officesOfHolder),
            any("when was {holding}", this::officesOfHolder),
            form("(?:who|what) (?:is|was) {person}", Kinds::officesOf),
            form("what (?:does|did) {person} do", Kinds::officesOf)));
  }

  private static Question officesOf(Parts parts) {
    When when = parts.when();
    boolean now = when instanceof When.Untold && parts.says("hold|have|occupy|do");
    boolean past = parts.says("did|has|have|had");
    return new Offices(
        parts.get("person"), now && !past ? new When.Now(parts.circumstances().today()) : when);
  }

  private Stream<Question> officesOfHolder(Parts parts) {
    return posts
        .held(parts.get("holding"))
        .map(holding -> new Offices(holding.person(), parts.when()));
  }

  private Stream<Question> officesIfTitle(Parts parts) {
    return posts
        .in(parts.get("post"))
        .limit(1)
        .map(_ -> new Offices(parts.get("person"), parts.when()));
  }

  private Kind founded() {
    String founded = "(?:founded|established|created|set up|formed|born|launched|constituted)";
    return new Kind(
        "When was the SCO founded?",
        List.of(
            form(
                "(?:when|in (?:which|what) year|on (?:which|what) (?:day|date)|how long ago)"
                    + " (?:was|were) {org} "
                    + founded,
                parts -> aboutOrganisation(parts, "founding")),
            form("how old is {org}", parts -> aboutOrganisation(parts, "founding")),
            form(
                "(?:what (?:is|was) )?(?:the )?(?:founding|foundation) (?:date|year|day) of {org}",
                parts -> aboutOrganisation(parts, "founding")),
            form(
                "since when (?:does|has) {org} (?:exist|existed|been in existence)",
                parts -> aboutOrganisation(parts, "founding"))));
  }

  private Kind seat() {
    String seat = "(?:seat|headquarters|HQ|head office|head-office|secretariat)";
    return new Kind(
        "Where is the seat of the SCO?",
        List.of(
            form(
                "where (?:is|are) (?:the )?" + seat + " of {org}(?: based| located| situated)?",
                parts -> aboutOrganisation(parts, "seat")),
            form(
                "where (?:is|are) {org}(?:'s|')? " + seat,
                parts -> aboutOrganisation(parts, "seat")),
            form(
                "(?:where|in (?:which|what) (?:city|town|country|place)) (?:is|are) {org}"
                    + " (?:based|seated|headquartered|located|situated)",
                parts -> aboutOrganisation(parts, "seat")),
            form(
                "where (?:does|do) {org} have (?:its|their) " + seat,
                parts -> aboutOrganisation(parts, "seat")),
            form(
                "(?:what|which city) is (?:the )?" + seat + " of {org}",
                parts -> aboutOrganisation(parts, "seat")),
            form("where is {org}", parts -> aboutOrganisation(parts, "seat"))));
  }

  private static Question aboutOrganisation(Parts parts, String type) {
    return new About(
        parts.get("org"), Optional.of(type), List.of(EntityKind.ORGANISATION), parts.when());
  }

  private Kind about() {
    return new Kind(
        "What is known about Zhang Ming?",
        List.of(
            form(
                "what (?:is|was) (?:there )?(?:known|said|recorded) (?:about|of|on) {entity}",
                Kinds::aboutAny),
            form(
                "what (?:do|does) (?:you|we|the register) know (?:about|of) {entity}",
                Kinds::aboutAny),
            form(
                "(?:tell|show|give) (?:me|us) (?:everything |all |more |something )?(?:that is"
                    + " )?(?:known )?(?:about|of|on) {entity}",
                Kinds::aboutAny),
            form("what (?:is|are) {entity}", Kinds::aboutAny),
            form(
                "(?:where|which (?:places|countries|cities)) "
                    + DO
                    + " {entity} (?:travel|travelled|go|gone|visit|visited)(?: to)?",
                parts ->
                    new About(
                        parts.get("entity"), Optional.of("visit"), List.of(), parts.when()))));
  }

  private static Question aboutAny(Parts parts) {
    return new About(parts.get("entity"), Optional.empty(), List.of(), parts.when());
  }
}
