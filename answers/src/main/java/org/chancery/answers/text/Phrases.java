package org.chancery.answers.text;

import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.model.AgreementAct;
import org.chancery.model.Attribution;
import org.chancery.model.Bounds;
import org.chancery.model.Capacity;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.Fact;
import org.chancery.model.MeetingForm;
import org.chancery.model.Participant;
import org.chancery.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Facts as short English phrases: who, what, and the rest, with a dot between.
 *
 * <p>"Zhang Ming · Secretary-General of the Shanghai Cooperation Organisation · from 2022-01-01,
 * after Vladimir Norov".
 */
public final class Phrases {

  private Phrases() {}

  /** The fact with its own dates: what a claim says. */
  public static String of(Fact fact) {
    return phrase(fact, ownTime(fact));
  }

  /** The fact with the bounds that all claims together give it: what an entry holds. */
  public static String of(Fact fact, Bounds bounds) {
    return phrase(fact, lasts(fact) ? Times.words(bounds) : ownTime(fact));
  }

  /**
   * By whose word the publisher has it: "according to the press release of China".
   *
   * @param attribution outermost first; the first is the publisher
   * @return empty if the publisher says it in its own voice
   */
  public static String according(List<Attribution> attribution) {
    if (attribution.size() < 2) {
      return "";
    }
    // The innermost is who said it; who passed it on comes behind.
    return "according to "
        + attribution.subList(1, attribution.size()).reversed().stream()
            .map(Phrases::link)
            .collect(Collectors.joining(", as quoted by "));
  }

  private static String link(Attribution link) {
    return switch (link) {
      case Attribution.Source(var source) -> source;
      case Attribution.Document(var document, var issuer) ->
          "a %s of %s".formatted(document, Wording.the(issuer));
      case Attribution.Speaker(var speaker) -> Wording.the(speaker);
    };
  }

  private static String phrase(Fact fact, String when) {
    return switch (fact) {
      case Fact.Tenure it -> tenure(it, when);
      case Fact.Membership it ->
          dotted(
              it.member().name(),
              "%s %s %s"
                  .formatted(
                      noun(it.status()),
                      it.status().equals("applicant") ? "to" : "of",
                      Wording.the(it.organisation())),
              listed(when, with("on the occasion of ", it.occasion())));
      case Fact.Tally it ->
          dotted(
              it.organisation().name(),
              Wording.count(it.count(), it.status()),
              listed(when, it.complete() ? "all of them named" : null));
      case Fact.Presidency it ->
          dotted(
              it.holder().name(),
              "presidency of " + Wording.the(it.organisation()),
              listed(
                  when,
                  with("after ", it.predecessor()),
                  with("before ", it.successor()),
                  it.ordinal() == null
                      ? null
                      : "for the %s time".formatted(Wording.ordinal(it.ordinal()))));
      case Fact.Meeting it -> meeting(it, when);
      case Fact.Statement it ->
          dotted(
              acting(it.speaker(), it.capacity()),
              saying(it.act()),
              "“" + it.content() + "”",
              listed(with("to ", it.addressee()), when));
      case Fact.Gathering it -> gathering(it, when);
      case Fact.Founding it -> dotted(it.organisation().name(), "founded", when);
      case Fact.Seat it -> dotted(it.organisation().name(), "seat in " + it.place().name());
      case Fact.Trait it ->
          dotted(
              it.person().name(),
              (it.former() ? "formerly " : "") + it.attribute() + " " + it.value(),
              when);
      case Fact.Visit it -> visit(it, when);
      case Fact.Agreement it ->
          dotted(
              names(it.parties()),
              it.act() == AgreementAct.IN_FORCE
                  ? "agreement in force"
                  : "agreement " + it.act().word(),
              it.subject(),
              listed(when, with("in ", it.place())));
      case Fact.Sanction it ->
          dotted(
              it.sender().name(),
              "sanctions %s%s"
                  .formatted(
                      it.act().word(),
                      it.target() == null ? "" : " on " + Wording.the(it.target())),
              when);
      case Fact.Relation it ->
          dotted(
              names(it.parties()),
              "relations " + it.act().word(),
              listed(it.level() == null ? null : "level: " + it.level(), when));
      case Fact.Situation it ->
          dotted(it.name(), "situation", listed(when, with("in ", it.place())));
    };
  }

  private static String tenure(Fact.Tenure it, String when) {
    return dotted(
        it.holder().name(),
        standing(it.standing()) + office(it.office(), it.body()),
        listed(
            when,
            it.length() == null ? null : "for " + length(it.length()),
            with("after ", it.predecessor()),
            with("before ", it.successor())));
  }

  private static String standing(@Nullable Standing standing) {
    return switch (standing) {
      case FORMER -> "former ";
      case ACTING -> "acting ";
      case DESIGNATE -> "designated ";
      case CANDIDATE -> "candidate for ";
      case IN_OFFICE -> "";
      case null -> "";
    };
  }

  private static String meeting(Fact.Meeting it, String when) {
    String form =
        switch (it.form()) {
          case CALL -> "spoke by telephone";
          case VIDEO -> "met by video";
          case SIDELINES -> it.occasion() == null ? "met on the sidelines" : "met";
          case IN_PERSON -> "met";
          case null -> "met";
        };
    String occasion = it.form() == MeetingForm.SIDELINES ? "on the sidelines of " : "at ";
    return dotted(
        Wording.and(it.participants().stream().map(Phrases::participant).toList()),
        form,
        listed(
            when,
            with("in ", it.place()),
            with(occasion, it.occasion()),
            it.since() == null ? null : "for the first time since " + Times.words(it.since())));
  }

  private static String participant(Participant participant) {
    return acting(participant.entity(), participant.capacity());
  }

  private static String gathering(Fact.Gathering it, String when) {
    String sort = Optional.ofNullable(it.level()).orElse("gathering");
    String edition = it.edition() == null ? "" : Wording.ordinal(it.edition()) + " ";
    String name =
        it.name() != null
            ? it.name()
            : it.organisation() == null
                ? edition + sort
                : edition + sort + " of " + Wording.the(it.organisation());
    return dotted(
        name,
        // "special session · session" would say it twice.
        it.name() == null || it.name().contains(sort) ? null : edition + sort,
        listed(when, with("in ", it.place()), with("hosted by ", it.host())));
  }

  private static String visit(Fact.Visit it, String when) {
    String to =
        Stream.of(with("to ", it.place()), with("as guest of ", it.host()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return dotted(acting(it.visitor(), it.capacity()), ("visit " + to).strip(), when);
  }

  private static String saying(Fact.Statement.Act act) {
    return switch (act) {
      case SAY -> "said";
      case URGE -> "urged";
      case PROPOSE -> "proposed";
      case SUPPORT -> "supported";
      case OPPOSE -> "opposed";
      case CONDEMN -> "condemned";
      case WELCOME -> "welcomed";
      case HOPE -> "hoped";
      case WARN -> "warned";
      case DEMAND -> "demanded";
      case PLEDGE -> "pledged";
      case DENY -> "denied";
      case PRAISE -> "praised";
      case ANNOUNCE -> "announced";
    };
  }

  /** "former" and its like are no nouns by themselves. */
  private static String noun(String status) {
    return Wording.plural(status).endsWith(" members") ? status + " member" : status;
  }

  private static String acting(Entity who, List<Capacity> capacities) {
    return capacities.isEmpty()
        ? who.name()
        : "%s (%s)"
            .formatted(
                who.name(),
                capacities.stream()
                    .map(it -> office(it.office(), it.body()))
                    .collect(Collectors.joining(", ")));
  }

  /** "Chairperson of the African Union Commission", not "of the Commission of the" same. */
  private static String office(String title, @Nullable Entity body) {
    if (body == null) {
      return title;
    }
    int of = title.indexOf(" of the ");
    boolean twice = of > 0 && body.name().endsWith(title.substring(of + " of the ".length()));
    return "%s of %s".formatted(twice ? title.substring(0, of) : title, Wording.the(body));
  }

  private static String names(List<Entity> entities) {
    return Wording.and(entities.stream().map(Entity::name).toList());
  }

  /** Whether a fact lasts, so that others than its own claims can tell when it began and ended. */
  private static boolean lasts(Fact fact) {
    return fact instanceof Fact.Tenure
        || fact instanceof Fact.Membership
        || fact instanceof Fact.Presidency;
  }

  private static String ownTime(Fact fact) {
    return switch (fact) {
      case Fact.Tenure it -> span(it.start(), it.end(), it.at());
      case Fact.Membership it -> span(it.start(), it.end(), it.at());
      case Fact.Presidency it -> span(it.start(), it.end(), it.at());
      case Fact.Visit it -> span(it.start(), it.end(), null);
      case Fact.Tally it -> moment(it.at());
      case Fact.Trait it -> moment(it.at());
      case Fact.Meeting it -> moment(it.date());
      case Fact.Statement it -> moment(it.date());
      case Fact.Gathering it -> moment(it.date());
      case Fact.Founding it -> moment(it.date());
      case Fact.Agreement it -> moment(it.date());
      case Fact.Sanction it -> moment(it.date());
      case Fact.Relation it -> moment(it.date());
      case Fact.Situation it -> it.start() == null ? "" : "since " + Times.words(it.start());
      case Fact.Seat _ -> "";
    };
  }

  private static String span(@Nullable Date start, @Nullable Date end, @Nullable Date at) {
    if (start == null && end == null) {
      return moment(at);
    }
    return Stream.of(
            start == null ? null : "from " + Times.words(start),
            end == null ? null : "to " + Times.words(end))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static String moment(@Nullable Date date) {
    return date == null ? "" : Times.happened(date);
  }

  /** An ISO 8601 duration in words; as it stands if it is none of years, months and days. */
  public static String length(String duration) {
    try {
      Period period = Period.parse(duration);
      return Wording.and(
          Stream.of(
                  part(period.getYears(), "year"),
                  part(period.getMonths(), "month"),
                  part(period.getDays(), "day"))
              .flatMap(Optional::stream)
              .toList());
    } catch (DateTimeException e) {
      return duration.toUpperCase(Locale.ROOT);
    }
  }

  private static Optional<String> part(int number, String unit) {
    return number == 0 ? Optional.empty() : Optional.of(Wording.count(number, unit));
  }

  private static @Nullable String with(String preposition, @Nullable Entity entity) {
    return entity == null ? null : preposition + Wording.the(entity);
  }

  private static String dotted(@Nullable String... parts) {
    return joined(" · ", parts);
  }

  private static String listed(@Nullable String... parts) {
    return joined(", ", parts);
  }

  private static String joined(String separator, @Nullable String... parts) {
    return Stream.of(parts)
        .<String>mapMulti((part, out) -> {
          if (part != null && !part.isEmpty()) {
            out.accept(part);
          }
        })
        .collect(Collectors.joining(separator));
  }
}
