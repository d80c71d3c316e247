package org.chancery.reader.claim;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.chancery.entities.Place;
import org.chancery.model.AgreementAct;
import org.chancery.model.Capacity;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.RelationAct;
import org.chancery.model.SanctionAct;
import org.chancery.reader.mention.Mention;
import org.jspecify.annotations.Nullable;

/** Drafts what states and bodies do to and with each other: agreements, sanctions, relations. */
final class Dealings {

  private static final Pattern OF_A_BODY =
      Pattern.compile("(?i)\\b(accession|obligations|membership|headquarters|host country)\\b");

  /** What a level hangs by: "to the level of embassies". */
  private static final Pattern TO_THE_LEVEL =
      Pattern.compile(
          "(?i)^(?:(?:to|at|into) )?(?:(?:the|a|an) )?(?:level of )?(?:(?:the|a|an) )?");

  private final DraftBook book;
  private final Discourse discourse;
  private final EventDays days;

  /** The agreement told last, which "the agreement" may point back to. */
  private Fact.@Nullable Agreement last;

  Dealings(DraftBook book, Discourse discourse, EventDays days) {
    this.book = book;
    this.discourse = discourse;
    this.days = days;
  }

  void agreement(Roles roles) {
    List<Entity> told = parties(roles);
    Span subject = roles.phrase("subject");
    String words = subject == null ? "" : book.text(roles.scene(), subject);
    Fact.Agreement same = isBare(words) ? last : null;
    List<Entity> parties = same != null && told.isEmpty() ? same.parties() : withHome(told, words);
    boolean alone = parties.size() == 1 && parties.getFirst().kind() == EntityKind.PERSON;
    if ((parties.isEmpty() && !isKnownByItself(roles, words)) || alone || subject == null) {
      book.drop(roles, "the parties or the subject cannot be told");
      return;
    }
    Fact.Agreement agreement =
        new Fact.Agreement(
            parties,
            Roles.constant(AgreementAct.class, roles.set("act"), AgreementAct.SIGNED),
            same == null ? words : same.subject(),
            date(roles),
            roles.place());
    book.draft(roles, agreement, book.asOf(agreement.date(), roles.telling()));
    last = agreement;
  }

  /** The day that the rule finds, else the one of the clause or of the occasion. */
  private @Nullable Date date(Roles roles) {
    Date date = roles.date("date");
    return date == null ? days.ofDeed(roles) : date;
  }

  /** Papers of accession and of a seat are signed with the body that the dispatch is about. */
  private List<Entity> withHome(List<Entity> parties, String subject) {
    Entity main = discourse.mainOrganisation();
    boolean ofBody = OF_A_BODY.matcher(subject).find();
    return ofBody && parties.size() == 1 && main != null && !parties.contains(main)
        ? List.of(parties.getFirst(), main)
        : parties;
  }

  /** "The agreement", "it": one word that says no more than that there is one. */
  private static boolean isBare(String subject) {
    return !subject.isEmpty() && !subject.contains(" ") && !subject.equals(upper(subject));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  /** "the Collective Security Treaty, signed in Tashkent in 1992": whoever its parties are. */
  private static boolean isKnownByItself(Roles roles, String subject) {
    boolean named = subject.contains(" ") && Character.isUpperCase(subject.codePointAt(0));
    return named && (roles.hasFilled("date") || roles.hasFilled("place"));
  }

  /** "The agreement with Mongolia was signed": by the body that the dispatch is about. */
  private List<Entity> parties(Roles roles) {
    List<Entity> parties =
        roles.sides("parties", Roles.ANYONE).stream().map(this::party).distinct().toList();
    Entity main = discourse.mainOrganisation();
    boolean onlyOthers = !roles.hasFilled("parties") && roles.hasFilled("others");
    return onlyOthers && parties.size() == 1 && main != null && !parties.contains(main)
        ? List.of(main, parties.getFirst())
        : parties;
  }

  /** Who signs does so for the state or body that he serves. */
  private Entity party(Entity signatory) {
    return discourse.capacities(signatory).stream()
        .map(Capacity::body)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(signatory);
  }

  void sanction(Roles roles) {
    Entity sender = roles.entity("sender", Roles.STATE_OR_BODY);
    if (sender == null) {
      book.drop(roles, "who imposes the sanctions cannot be told");
      return;
    }
    Entity target = roles.entity("target", Roles.ANYONE);
    book.draft(
        roles,
        new Fact.Sanction(
            sender,
            target == null ? described(roles) : target,
            Roles.constant(SanctionAct.class, roles.set("act"), SanctionAct.IMPOSED),
            date(roles)));
  }

  /** "13 individuals and 11 entities": those who are hit without being named. */
  private @Nullable Entity described(Roles roles) {
    boolean several =
        roles.match().role("target").stream().anyMatch(word -> word.tag().endsWith("S"));
    Span words = several ? roles.phrase("target") : null;
    if (words == null) {
      return null;
    }
    String called = book.text(roles.scene(), words);
    return new Entity("group/" + Place.slug(called), EntityKind.GROUP, called, called);
  }

  void relation(Roles roles) {
    List<Entity> parties = roles.sides("parties", Roles.STATE_OR_BODY);
    if (parties.size() < 2) {
      book.drop(roles, "fewer than two parties can be told");
      return;
    }
    Span level = roles.clause("level");
    book.draft(
        roles,
        new Fact.Relation(
            parties,
            Roles.constant(RelationAct.class, roles.set("act"), RelationAct.ESTABLISHED),
            level == null ? null : level(roles.scene(), level),
            date(roles)));
  }

  /** "to the level of embassies in May" without what leads to it and the day behind it. */
  private String level(Scene scene, Span words) {
    int last = words.last();
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.Time && words.contains(mention.first())) {
        last = Math.min(last, mention.first() - 1);
      }
    }
    while (last > words.first() && scene.sentence().token(last).tag().matches("IN|,|DT")) {
      last--;
    }
    String text = book.text(scene, new Span(words.first(), Math.max(words.first(), last)));
    return TO_THE_LEVEL.matcher(text).replaceFirst("");
  }
}
